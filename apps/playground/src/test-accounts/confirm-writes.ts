import type { ConfirmWrites } from './test-accounts.ts'

/**
 * Creates the question that stands before the first write to a test account. Once it has been
 * answered with yes, it is not asked again; whoever asks while it is open waits for the same answer.
 */
export function createConfirmWrites(): ConfirmWrites {
  let asking: Promise<boolean> | undefined
  return () => {
    asking ??= ask().then((isAllowed) => {
      if (!isAllowed) asking = undefined
      return isAllowed
    })
    return asking
  }
}

/** Loads the question when it is first asked; where it cannot be, nobody has said yes. */
async function ask(): Promise<boolean> {
  try {
    const { askAboutWrites } = await import('./ask-about-writes.tsx')
    return await askAboutWrites()
  } catch {
    return false
  }
}
