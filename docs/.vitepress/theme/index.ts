import { type Theme, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import DrawnDiagram from './DrawnDiagram.vue'
import './style.css'
import { h, nextTick, onMounted, watch } from 'vue'
import NameType from './NameType.vue'
import OwnFile from './OwnFile.vue'
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

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'layout-bottom': () => h(NameType) }),
  setup: () => {
    const route = useRoute()
    onMounted(() => markMain(route.path))
    watch(
      () => route.path,
      async (path) => {
        await nextTick()
        markMain(path)
      },
    )
  },
  enhanceApp: ({ app }) => {
    app.component('DrawnDiagram', DrawnDiagram)
    app.component('OwnFile', OwnFile)
    app.component('PicturedModel', PicturedModel)
    app.component('ReadSeries', ReadSeries)
    app.component('SimulateCourses', SimulateCourses)
    app.component('WalkRepair', WalkRepair)
  },
} satisfies Theme
