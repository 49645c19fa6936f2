import { render } from 'preact'
import { readSeed } from './address/seed.ts'
import { App } from './page/app.tsx'
import { createPlayground } from './state/playground.ts'
import { createConfirmWrites } from './test-accounts/confirm-writes.ts'

const root = document.querySelector('#app')
const playground = createPlayground(createConfirmWrites(), readSeed(location.hash))
if (root) render(<App playground={playground} />, root)
