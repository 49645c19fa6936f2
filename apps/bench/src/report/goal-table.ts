import { markdownTable } from 'markdown-table'
import type { Goal } from './section.ts'

/** Writes how our figures stand to their goals; what misses its goal is bold. */
export function formatGoals(goals: readonly Goal[]): string {
  const rows = goals.map((each) => {
    const { what, actual, goal, isLeast = false, unit } = each
    const digits = unit === '×' ? 2 : unit === '' ? 0 : 1
    return [
      what,
      `${actual.toFixed(digits)}${unit}`,
      `${isLeast ? 'at least' : 'at most'} ${goal}${unit}`,
      isMet(each) ? 'met' : '**missed**',
    ]
  })
  return markdownTable([['what', 'measured', 'goal', ''], ...rows])
}

function isMet({ actual, goal, isLeast }: Goal): boolean {
  return isLeast ? actual >= goal : actual <= goal
}
