import type { Literature } from '../kernel/inside.js'
import { attemptResultsSource } from './attempt.js'
import { bystanderStatesSource } from './bystander.js'
import { componentsSource } from './component.js'
import { effectsSource } from './effect.js'
import { endingReasonsSource } from './ending.js'
import { factorsSource } from './factor.js'
import { frameAspectsSource } from './frame.js'
import { harmKindsSource } from './harm.js'
import { levelsSource } from './level.js'
import {
  claritiesSource,
  codeSetsSource,
  constructs2022Source,
  markers2015Source,
  withdrawalMarkers2022Source,
} from './marker.js'
import { legaciesSource, outcomesSource } from './outcome.js'
import { perspectivesSource } from './perspective.js'
import { rolesSource } from './role.js'
import { ruptureKindsSource } from './rupture-kind.js'
import { mediaSource, settingsSource } from './setting.js'
import { severitiesSource } from './severity.js'
import { strategiesSource, strategyFamiliesSource } from './strategy.js'

/** The literature that each list of words rests on, by the name of the list. */
export const wordSources: Readonly<
  Record<
    | 'attemptResults'
    | 'bystanderStates'
    | 'clarities'
    | 'codeSets'
    | 'components'
    | 'constructs2022'
    | 'effects'
    | 'endingReasons'
    | 'factors'
    | 'frameAspects'
    | 'harmKinds'
    | 'legacies'
    | 'levels'
    | 'markers2015'
    | 'media'
    | 'outcomes'
    | 'perspectives'
    | 'roles'
    | 'ruptureKinds'
    | 'settings'
    | 'severities'
    | 'strategies'
    | 'strategyFamilies'
    | 'withdrawalMarkers2022',
    Literature
  >
> = {
  attemptResults: attemptResultsSource,
  bystanderStates: bystanderStatesSource,
  clarities: claritiesSource,
  codeSets: codeSetsSource,
  components: componentsSource,
  constructs2022: constructs2022Source,
  effects: effectsSource,
  endingReasons: endingReasonsSource,
  factors: factorsSource,
  frameAspects: frameAspectsSource,
  harmKinds: harmKindsSource,
  legacies: legaciesSource,
  levels: levelsSource,
  markers2015: markers2015Source,
  media: mediaSource,
  outcomes: outcomesSource,
  perspectives: perspectivesSource,
  roles: rolesSource,
  ruptureKinds: ruptureKindsSource,
  settings: settingsSource,
  severities: severitiesSource,
  strategies: strategiesSource,
  strategyFamilies: strategyFamiliesSource,
  withdrawalMarkers2022: withdrawalMarkers2022Source,
}
