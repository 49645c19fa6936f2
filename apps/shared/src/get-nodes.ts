import { findNode } from './find-node.ts'
import { readHost } from './host.ts'
import { NODE_MAJORS } from './node-versions.ts'

// What follows may ask npm for them at the same time: npm 10 breaks, when it installs one twice at once.
const host = readHost()
await Promise.all(NODE_MAJORS.map((major) => findNode(major, host)))
