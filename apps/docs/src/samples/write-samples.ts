import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { readPages, readSources } from '../pages/read-pages.ts'
import { canRun } from './can-run.ts'
import { generated, type ListedSample } from './generated.ts'
import { readSamples } from './read-samples.ts'

/** The compiler is as strict with the samples as with the packages. */
const config = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: {
    allowJs: true,
    checkJs: true,
    declaration: false,
    isolatedDeclarations: false,
    moduleDetection: 'force',
  },
  include: ['**/*'],
}

// Writes every program of the documentation into a file, with the list of them beside it.
const dependencies = Object.keys(manifest.devDependencies)
const samples = [...readPages(), ...readSources()]
  .filter((page) => canRun(page, dependencies))
  .flatMap(readSamples)
rmSync(generated, { recursive: true, force: true })
for (const { file, code } of samples) {
  mkdirSync(dirname(join(generated, file)), { recursive: true })
  writeFileSync(join(generated, file), code)
}
const list = samples.map(({ page, line, file, run, claims }): ListedSample => {
  return { page: page.path, line, file, run, claims }
})
writeFileSync(join(generated, 'samples.json'), JSON.stringify(list))
writeFileSync(join(generated, 'tsconfig.json'), JSON.stringify(config))
