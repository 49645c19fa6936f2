import { authorization } from '../fixture.mjs'
import { answerPage, PAGE_SIZE } from '../page-fixture.mjs'

const headers = { accept: 'application/json', authorization, 'omise-version': '2019-05-29' }

/** Lists every customer by offset, with nothing but `fetch` and `JSON.parse`. */
export async function* listCustomers() {
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const url = `https://api.example.com/customers?limit=${PAGE_SIZE}&offset=${offset}`
    const response = await answerPage(url, { headers })
    const page = JSON.parse(await response.text())
    yield* page.data
    if (offset + page.data.length >= page.total) return
  }
}
