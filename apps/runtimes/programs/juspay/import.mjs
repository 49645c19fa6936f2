import * as sdk from '@x/juspay'
import { run } from './program.mjs'

process.stdout.write(JSON.stringify(await run(sdk, JSON.parse(process.argv[2] ?? ''))))
