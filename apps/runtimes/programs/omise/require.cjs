const sdk = require('@x/omise')

/** Runs the program; a failure ends the process with an error. */
async function main() {
  const { run } = await import('./program.mjs')
  process.stdout.write(JSON.stringify(await run(sdk, JSON.parse(process.argv[2] ?? ''))))
}

void main()
