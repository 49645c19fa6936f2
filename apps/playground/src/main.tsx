import { render } from 'preact'
import { App } from './page/app.tsx'
import { createPlayground } from './state/playground.ts'
import { createConfirmWrites } from './test-accounts/confirm-writes.tsx'

const root = document.querySelector('#app')
if (root) render(<App playground={createPlayground(createConfirmWrites())} />, root)
