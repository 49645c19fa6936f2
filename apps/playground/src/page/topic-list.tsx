import type { JSX } from 'preact'
import { topics } from '../operations/topics.ts'
import type { PageProps } from './app.tsx'
import { topicAddress } from './current-topic.ts'

/** The list of calls: links beside the sides, or a choice above them where it is narrow. */
export function TopicList({ playground, topic }: PageProps): JSX.Element {
  return (
    <nav class="topics" aria-label="Calls">
      <p class="heading">Customers</p>
      <ul>
        {topics.map((each) => {
          const isCurrent = each.id === topic.value.id
          const having = playground.sides.filter(({ panes }) => panes.has(each.id))
          const isPartial = having.length < playground.sides.length
          return (
            <li key={each.id}>
              <a href={topicAddress(each)} aria-current={isCurrent ? 'page' : undefined}>
                {each.name}
                {isPartial &&
                  having.map(({ side }) => (
                    <span
                      key={side.id}
                      class="mark"
                      style={{ '--side': side.color }}
                      title={`${side.name} only`}
                    >
                      {side.mark}
                      <span class="visually-hidden"> {side.name} only</span>
                    </span>
                  ))}
              </a>
            </li>
          )
        })}
      </ul>
      <label class="choice">
        <span>Call</span>
        <select
          value={topic.value.id}
          onChange={({ currentTarget }) => {
            const chosen = topics.find(({ id }) => id === currentTarget.value)
            if (chosen) location.hash = topicAddress(chosen)
          }}
        >
          {topics.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}
