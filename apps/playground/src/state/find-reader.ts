import type { Topic } from '../operations/topics.ts'
import { topics } from '../operations/topics.ts'
import type { SideState } from './side-state.ts'

/** Finds the topic whose call at a side reads what is at a path, or at a path with that end. */
export function findReader(panes: SideState['panes'], path: string): Topic | undefined {
  return topics.find(({ id }) => {
    const endpoint = panes.get(id)?.operation.endpoint
    return endpoint?.method === 'GET' && endpoint.path.endsWith(path)
  })
}
