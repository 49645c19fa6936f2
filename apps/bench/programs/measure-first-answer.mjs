// Tells how many milliseconds of CPU time this process has taken once a client, loaded and made here,
// has its first answer.
const [client, baseUrl] = process.argv.slice(2)
const { open } = await import(`./clients/${client}.mjs`)
await open({ baseUrl })()
const { user, system } = process.cpuUsage()
process.send?.((user + system) / 1000, () => process.exit())
