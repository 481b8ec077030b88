import { type Theme, useData, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import DrawnDiagram from './DrawnDiagram.vue'
import './style.css'
import { h, nextTick, onMounted, watch } from 'vue'
import InstallLine from './InstallLine.vue'
import NameType from './NameType.vue'
import PicturedModel from './PicturedModel.vue'
import ReadSeries from './ReadSeries.vue'
import SimulateCourses from './SimulateCourses.vue'
import WalkRepair from './WalkRepair.vue'

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
    app.component('DrawnDiagram', DrawnDiagram)
    app.component('InstallLine', InstallLine)
    app.component('PicturedModel', PicturedModel)
    app.component('ReadSeries', ReadSeries)
    app.component('SimulateCourses', SimulateCourses)
    app.component('WalkRepair', WalkRepair)
  },
} satisfies Theme
