import type { Literature } from '../kernel/inside.js'

const manual2015 = 'Eubanks, Muran & Safran (2015), Rupture Resolution Rating System (3RS) manual; names only'

/** How far a clinical essay or page carries what rests on it. */
const essay = { status: 'found', citation: 'second-hand', support: 'expert opinion' } as const

/** How far an opinion known from an abstract carries. */
const opinion = { status: 'found', citation: 'abstract', support: 'expert opinion' } as const

const rating2022: Literature = {
  source:
    'Eubanks & Muran (2022), 3RS v2022, doi 10.13140/RG.2.2.29780.17282, as public code operationalises it; partial',
  status: 'found',
  citation: 'second-hand',
  support: 'single study',
}

/** The literature that each list of words rests on, by the name of the list. */
export const wordSources: Readonly<
  Record<
    | 'attemptResults'
    | 'bystanderStates'
    | 'clarities'
    | 'codeSets'
    | 'components'
    | 'constructs2022'
    | 'directnesses'
    | 'effects'
    | 'emphases'
    | 'endingReasons'
    | 'factors'
    | 'frameAspects'
    | 'harmKinds'
    | 'hinderingResponses'
    | 'legacies'
    | 'levels'
    | 'markers2015'
    | 'media'
    | 'outcomes'
    | 'perspectives'
    | 'repairHistories'
    | 'roles'
    | 'ruptureKinds'
    | 'settings'
    | 'severities'
    | 'strategies'
    | 'strategiesWithTheGroup'
    | 'strategyFamilies'
    | 'timings'
    | 'withdrawalMarkers2022',
    Literature
  >
> = {
  attemptResults: {
    source:
      'Safran & Muran (1996), J Consult Clin Psychol 64:447-458: resolution and non-resolution sessions; the four words are this library’s',
    status: 'assumed',
    citation: 'abstract',
    support: 'single study',
  },
  bystanderStates: {
    source:
      'Lo Coco et al. (2019), Res Psychother 22:58-70: members not directly involved must process it too; the states are this library’s',
    ...opinion,
  },
  clarities: { source: manual2015, status: 'recalled', citation: 'second-hand', support: 'single study' },
  codeSets: rating2022,
  components: {
    source:
      'Bordin (1979), Psychother Theory Res Pract 16:252-260; adopted by Eubanks, Muran & Safran (2015), 3RS manual',
    status: 'found',
    citation: 'abstract',
    support: 'theory',
  },
  constructs2022: rating2022,
  directnesses: {
    source: 'Safran & Muran (2000): whether the rupture is named',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  effects: {
    source: 'Clinical essay on rupture, its causes and effects',
    ...essay,
  },
  emphases: {
    source:
      'Page on rupture resolution of the centre that its authors founded: clearing up a misunderstanding, changing a task or goal and giving a rationale are immediate; inviting to explore and owning one’s part are exploratory. Later words of the same group, Muran, Eubanks & Samstag (2021): renegotiating tasks or goals, and exploring contributions and needs',
    status: 'found',
    citation: 'read',
    support: 'expert opinion',
  },
  endingReasons: {
    source:
      'O’Keeffe, Martin & Midgley (2020), Psychotherapy 57:471-490, adolescents with depression, n = 35: dissatisfied leavers differ from those who got what they needed; the other reasons are administrative',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  factors: {
    source:
      'Clinical essay on rupture, its causes and repair; cultural ruptures: Group Dynamics special issue (2021); pressing on: Castonguay et al. (1996), J Consult Clin Psychol 64:497-504, 30 clients, descriptive: technique that was raised to mend a strain seemed to worsen it',
    ...essay,
  },
  frameAspects: {
    source:
      'The 3RS (2015) codes complaints about the parameters of therapy (schedule, fee, setting); the others are this library’s',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  harmKinds: {
    source: 'This library: what professional codes call violations, kept apart from boundary crossings',
    status: 'assumed',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  hinderingResponses: {
    source:
      'Cirasola et al. (2023), doi 10.1037/pst0000514, repair with young people, a model from 16 sessions: rigid, defensive or invalidating attitudes of therapists can hinder it',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  legacies: {
    source: 'Clinical essays on rupture and repair; not a validated list',
    ...essay,
  },
  levels: {
    source:
      'Lo Coco et al. (2019), Res Psychother 22:58-70 (member-therapist, member-member, member-group); Weinberg (2022) (leaders with members, group as a whole); coleaders: Chang-Caffaro & Caffaro (2021), doi 10.1176/appi.psychotherapy.20200035; subgroups: this library',
    ...opinion,
  },
  markers2015: { source: manual2015, status: 'recalled', citation: 'second-hand', support: 'replicated' },
  media: {
    source:
      'Fluckiger et al. (2018), Psychotherapy 55:316-340: face-to-face and internet-based alliances are studied apart',
    status: 'found',
    citation: 'abstract',
    support: 'meta-analysis',
  },
  outcomes: {
    source:
      'Clinical question-and-answer page on handling ruptures: three routes (resolved, unsuccessful attempt, client leaves); what was never attempted, let go, faded, referred or not judged, and the order: this library',
    ...essay,
  },
  perspectives: {
    source:
      'Tryon, Blackwell & Hammel (2007), Psychother Res 17:629-642: clients rate higher than therapists (53 studies: d .63, r .36); party: this library, for relationships without a helper',
    status: 'found',
    citation: 'abstract',
    support: 'meta-analysis',
  },
  repairHistories: {
    source: 'Convention of this library: three words for what a person tells of other relationships',
    status: 'assumed',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  roles: {
    source:
      'Lo Coco, Tasca, Hewitt, Mikail & Kivlighan (2019), member, leader and group as parties to ruptures; coleaders: Chang-Caffaro & Caffaro (2021), doi 10.1176/appi.psychotherapy.20200035',
    ...opinion,
  },
  ruptureKinds: {
    source:
      'Safran & Muran (2000); Eubanks, Muran & Safran (2018), Psychotherapy 55:508-519; mixed is derived, not a third code',
    status: 'found',
    citation: 'abstract',
    support: 'replicated',
  },
  settings: {
    source:
      'Bordin (1979), Psychother Theory Res Pract 16:252-260: the working alliance is not confined to psychotherapy; the roles of each setting, their names and the factors that belong there are this library’s',
    status: 'recalled',
    citation: 'second-hand',
    support: 'theory',
  },
  severities: {
    source:
      'Intensity: Post-Session Questionnaire (Muran, Safran, Samstag & Winston 1992); impact: 3RS manual (2015); magnitude: Gumz et al. (2012), BMC Med Res Methodol 12:10',
    status: 'recalled',
    citation: 'abstract',
    support: 'single study',
  },
  strategies: {
    source:
      'Eubanks, Muran & Safran (2015), 3RS manual, names of the ten; the others: clinical essays on handling ruptures',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  strategiesWithTheGroup: {
    source: 'What leaders do with a group, as group therapy is taught; the four names are this library’s',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  strategyFamilies: {
    source:
      'Convention of this library, but for six strategies on emphasis and eight on timing, whose sources are given with those words; where no source gives a timing it is either',
    status: 'assumed',
    citation: 'read',
    support: 'expert opinion',
  },
  timings: {
    source:
      'Eubanks, Burckell & Goldfried (2018), J Psychother Integr 28:60-76, consensus of 69, 177 and 134 therapists: validating and exploring in the rupture itself, linking to patterns in later sessions; what is called immediate is for the rupture itself; of other strategies nothing is said',
    status: 'found',
    citation: 'abstract',
    support: 'expert opinion',
  },
  withdrawalMarkers2022: rating2022,
}
