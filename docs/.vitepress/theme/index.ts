import { type Theme, useRoute } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import './style.css'
import { type Component, defineAsyncComponent, h, nextTick, onMounted, watch } from 'vue'
import NameType from './NameType.vue'

/** What pages name as tags: each comes with the pages that use it. */
const onPages: Readonly<Record<string, () => Promise<Component>>> = {
  DrawnDiagram: () => import('./DrawnDiagram.vue'),
  LiveSeries: () => import('./LiveSeries.vue'),
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
    for (const [name, load] of Object.entries(onPages)) app.component(name, defineAsyncComponent(load))
  },
} satisfies Theme
