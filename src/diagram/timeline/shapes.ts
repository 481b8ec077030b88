import type { Shape } from './lane.js'

/** The outlines of signs around a middle, 16 wide and high at most. */
export const outlines: Readonly<Record<Shape, string>> = {
  client: 'm-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
  therapist: 'm-6.5 -6.5h13v13h-13z',
  observer: 'm0 -8.5l8 8.5l-8 8.5l-8 -8.5z',
  party: 'm-6.5 -6.5h13v8l-6.5 6l-6.5 -6z',
  machine: 'm-4 -7h8l3.5 7l-3.5 7h-8l-3.5 -7z',
  attempt: 'm-7.5 -6.5h9l6 6.5l-6 6.5h-9z',
  strain: 'm-6 -5h12l-6 10z',
  frame: 'm-7 -5h14v10h-14z',
}

/** A rounded number, so that a drawing is the same everywhere. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
