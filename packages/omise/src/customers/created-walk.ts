import type { Walk } from '@x/core'
import { timeWalk } from '@x/core'
import type { List } from './list.ts'

/** Makes the way through a list: by the time of creation, 100 at a time. */
export function createdWalk<Item extends { id: string; created_at: string }>(): Walk<
  Item,
  List<Item>
> {
  return timeWalk({
    maxSize: 100,
    reverse: 'reverse_chronological',
    idOf: ({ id }) => id,
    // Before API version 2019-05-29 the field has its older name.
    timeOf: (item: Item & { readonly created?: string }) => item.created_at ?? item.created,
  })
}
