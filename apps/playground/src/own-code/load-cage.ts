/** What a run of own code is made in. */
export interface Cage {
  /** The script before the program, see `worker.ts`. */
  readonly worker: string
  /** The page of the frame, see `runner.ts`. */
  readonly runner: string
}

/** Loads the cage, so that a run needs the network no more. */
export async function loadCage(): Promise<Cage> {
  const [worker, runner] = await Promise.all([
    import('./worker.ts?bundled'),
    import('./runner.ts?framed'),
  ])
  return { worker: worker.default, runner: runner.default }
}
