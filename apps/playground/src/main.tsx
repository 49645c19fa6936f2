import { render } from 'preact'
import { App } from './page/app.tsx'
import { createPlayground } from './state/playground.ts'

const root = document.querySelector('#app')
if (root) render(<App playground={createPlayground()} />, root)
