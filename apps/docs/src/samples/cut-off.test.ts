import { expect, it } from 'vitest'

it('lets nothing out of this machine, whatever a sample forgets', async () => {
  await expect(fetch('https://provider.example')).rejects.toMatchObject({
    cause: { message: 'A sample asks provider.example, and there is no network.' },
  })
})
