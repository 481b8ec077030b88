import { type Theme, useData, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import './style.css'
import { type Component, defineAsyncComponent, h, nextTick, onMounted, watch } from 'vue'
import NameType from './NameType.vue'

/** What pages name as tags: each comes with the pages that use it. */
const onPages: Readonly<Record<string, () => Promise<Component>>> = {
  CodeSession: () => import('./CodeSession.vue'),
  DrawnDiagram: () => import('./DrawnDiagram.vue'),
  InstallLine: () => import('./InstallLine.vue'),
  LiveSeries: () => import('./LiveSeries.vue'),
  OwnFile: () => import('./OwnFile.vue'),
  PicturedModel: () => import('./PicturedModel.vue'),
  ReadSeries: () => import('./ReadSeries.vue'),
  SimulateCourses: () => import('./SimulateCourses.vue'),
  TwoRaters: () => import('./TwoRaters.vue'),
  WalkRepair: () => import('./WalkRepair.vue'),
  WithinPersons: () => import('./WithinPersons.vue'),
}

/** The theme's home has no main landmark; every other page brings its own. */
const markMain = (path: string): void => {
  const content = document.getElementById('VPContent')
  if (/\/(?:index\.html)?$/.test(path) && content?.classList.contains('is-home')) content.setAttribute('role', 'main')
  else content?.removeAttribute('role')
}

/** The sidebar is longer than the screen: the entry of the present page comes in sight, and the page itself stays where it is. */
const showEntry = (): void => {
  const sidebar = document.querySelector('.VPSidebar')
  const entry = Array.from(document.querySelectorAll('.VPSidebarItem.is-active > .item')).at(-1)
  if (!sidebar || !entry) return
  const { top, height } = entry.getBoundingClientRect()
  const seen = sidebar.getBoundingClientRect()
  const middle = seen.top + seen.height / 2
  if (top < seen.top + 80 || top + height > seen.bottom - 40) sidebar.scrollTop += top - middle
}

const Footer = () => h('p', { class: 'page-footer' }, useData().theme.value.footer.message)

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, { 'layout-bottom': () => h(NameType), 'doc-footer-before': () => h(Footer) }),
  setup: () => {
    const route = useRoute()
    const arrive = async (): Promise<void> => {
      await nextTick()
      markMain(route.path)
      // Groups open once the theme knows the page, one tick later.
      setTimeout(showEntry)
    }
    onMounted(arrive)
    watch(() => route.path, arrive)
  },
  enhanceApp: ({ app }) => {
    for (const [name, load] of Object.entries(onPages)) app.component(name, defineAsyncComponent(load))
  },
} satisfies Theme
