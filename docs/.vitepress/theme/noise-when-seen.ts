import { defineAsyncComponent, hydrateOnVisible } from 'vue'

/** What noise alone would do, as it is in the page; it is simulated anew once it is in sight, so that the page answers before. */
export const NoiseWhenSeen = defineAsyncComponent({
  loader: () => import('./NoiseAlone.vue'),
  hydrate: hydrateOnVisible(),
})
