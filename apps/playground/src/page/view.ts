import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Recipe } from '../operations/recipes.ts'

/** What of a call's result can be shown. */
export const RESULT_TABS = ['result', 'wire', 'attempts', 'types'] as const
export type ResultTab = (typeof RESULT_TABS)[number]

/** What can be shown below the sides. */
export const DOCK_TABS = ['compare', 'ledger', 'history', 'performance'] as const
export type DockTab = (typeof DOCK_TABS)[number]

/** The program of a side's call, taken to be changed. */
export interface OwnCode {
  /** The id of the side. */
  readonly side: string
  readonly text: Signal<string>
  /** Whether it was asked for on the page: a link leaves the focus where it is. */
  readonly takesFocus: boolean
}

/** A recipe that was made ready, and its story as it is told of the sides at hand. */
export interface ToldRecipe extends Recipe {
  readonly story: string
}

/** What the user has chosen to look at. */
export interface View {
  /** The tab of both sides' results; by itself, the request before a run and the result after it. */
  readonly tab: Signal<ResultTab | undefined>
  /** The attempt whose wire is shown, counted from 0; the last one by itself. */
  readonly attempt: Signal<number | undefined>
  /** Whether answers are shown as the text of their JSON, and not as trees. */
  readonly isPlain: Signal<boolean>
  /** Whether params are written as JSON, and not field by field. */
  readonly isWritten: Signal<boolean>
  readonly dock: Signal<DockTab>
  /** Whether the failure lab is open. */
  readonly isLabOpen: Signal<boolean>
  /** The program that is being changed, if one is. */
  readonly ownCode: Signal<OwnCode | undefined>
  /** Whether the page stands in another one, with the calls themselves only. */
  readonly isEmbedded: Signal<boolean>
  /** The recipe that was made ready last, until its story is put away. */
  readonly recipe: Signal<ToldRecipe | undefined>
}

/** Creates the view of somebody who has just come. */
export function createView(): View {
  return {
    tab: signal<ResultTab | undefined>(undefined),
    attempt: signal<number | undefined>(undefined),
    isPlain: signal(false),
    isWritten: signal(false),
    dock: signal<DockTab>('compare'),
    isLabOpen: signal(false),
    ownCode: signal<OwnCode | undefined>(undefined),
    isEmbedded: signal(false),
    recipe: signal<ToldRecipe | undefined>(undefined),
  }
}
