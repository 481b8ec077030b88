import TwoslashFloatingVue from '@shikijs/vitepress-twoslash/client'
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import '@shikijs/vitepress-twoslash/style.css'
import DrawnDiagram from './DrawnDiagram.vue'
import './style.css'
import PicturedModel from './PicturedModel.vue'
import ReadSeries from './ReadSeries.vue'
import WalkRepair from './WalkRepair.vue'

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.use(TwoslashFloatingVue)
    app.component('DrawnDiagram', DrawnDiagram)
    app.component('PicturedModel', PicturedModel)
    app.component('ReadSeries', ReadSeries)
    app.component('WalkRepair', WalkRepair)
  },
} satisfies Theme
