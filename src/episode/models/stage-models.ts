import { agnew } from './agnew.js'
import { aspland } from './aspland.js'
import { bennettParryRyle } from './bennett-parry-ryle.js'
import { permissive } from './permissive.js'
import { safranMuranConfrontation } from './safran-muran-confrontation.js'
import { safranMuranWithdrawal } from './safran-muran-withdrawal.js'
import type { StageModel } from './stage-model.js'

/** The published models that this library has, and the permissive one. */
export const stageModels: readonly StageModel[] = [
  safranMuranWithdrawal,
  safranMuranConfrontation,
  bennettParryRyle,
  agnew,
  aspland,
  permissive,
]
