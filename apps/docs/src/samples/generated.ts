import { fileURLToPath } from 'node:url'
import type { Sample } from './read-samples.ts'

/** The folder that the samples are written to. */
export const generated: string = fileURLToPath(new URL('../../generated/', import.meta.url))

/** A sample in the list that stands beside the samples. */
export interface ListedSample extends Pick<Sample, 'claims' | 'file' | 'line' | 'run'> {
  /** The path of its page. */
  readonly page: string
}

/** Says of a place in a sample where it is in its page: a line has the same number in both. */
export function placeInPage(text: string, samples: readonly ListedSample[]): string | undefined {
  const { file, line } =
    /generated\/(?<file>.+?\.[tj]s)[:(](?<line>\d+)/.exec(text.replaceAll('\\', '/'))?.groups ?? {}
  const sample = samples.find((sample) => sample.file === file)
  return sample && `${sample.page}:${line}`
}
