import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Page } from '../pages/page.ts'
import type { Problem } from './problem.ts'

/**
 * Finds the links of pages that lead nowhere: to a file that is not there, to a heading that the
 * page does not have, to an address that is none. The network is not asked.
 *
 * @param exists - Tells whether there is a file or a folder, by its path from the root on.
 */
export function findBrokenLinks(
  pages: readonly Page[],
  exists: (path: string) => boolean,
): Problem[] {
  const anchors = new Map(pages.map((page) => [page.path, readAnchors(page)]))

  const refuse = (url: string, { path }: Page): string | undefined => {
    if (/^[a-z][\w+.-]*:/i.test(url)) return refuseAddress(url)
    const [file = '', anchor] = url.split('#')
    const target = file ? posix.join(posix.dirname(path), decodeURI(file)) : path
    if (!exists(target)) return `${url} leads to nothing`
    if (anchor === undefined || anchors.get(target)?.has(anchor)) return undefined
    return `${url} leads to no heading of ${target}`
  }

  return pages.flatMap((page) =>
    readLinks(page).flatMap(({ url, line }) => {
      const message = refuse(url, page)
      return message ? [{ place: `${page.path}:${line}`, message }] : []
    }),
  )
}

function refuseAddress(url: string): string | undefined {
  const isWhole = URL.canParse(url) && /^https:\/\/[^/]+\.[^/]+/.test(url)
  return isWhole ? undefined : `${url} is no whole https address`
}

/** Reads what a page links to, pictures and what is written as HTML included. */
function readLinks({ markdown }: Page): { url: string; line: number }[] {
  const links: { url: string; line: number }[] = []
  visit(fromMarkdown(markdown), (node) => {
    const line = node.position?.start.line ?? 0
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push({ url: node.url, line })
    }
    if (node.type !== 'html') return
    for (const [, url = ''] of node.value.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)) {
      links.push({ url, line })
    }
  })
  return links
}

/** Reads the anchors of a page's headings, as GitHub makes them. */
function readAnchors({ markdown }: Page): Set<string> {
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  visit(fromMarkdown(markdown), 'heading', (heading) => {
    anchors.add(slugger.slug(toString(heading)))
  })
  return anchors
}
