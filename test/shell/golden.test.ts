import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/language/width.ts'
import { aDesk, aMorning } from './a-morning.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

test('what every verb answers to programs stays as it is', async () => {
  const desk = await aDesk()
  let callback = ''
  for (const [name, words] of aMorning) {
    desk.later(60)
    const answer = await jsonFrom(
      desk,
      words.map((word) => word.replace('{callback}', callback)),
    )
    if (name === 'wrap') callback = String(answer['callback'])
    const text = `${JSON.stringify(answer, null, 2)}\n`
    await expect(text, name).toMatchFileSnapshot(`../golden/shell/${name}.json`)
  }
  await desk.close()
  const kept = readdirSync('test/golden/shell').filter((file) => file.endsWith('.json'))
  expect(kept.toSorted()).toEqual(aMorning.map(([name]) => `${name}.json`).toSorted())
})

test.for(['en', 'pl'])('what people read of it stays as it is, within 80 columns: %s', async (language) => {
  const desk = await aDesk()
  let transcript = ''
  let callback = ''
  for (const [name, words] of aMorning) {
    desk.later(60)
    const given = words.map((word) => word.replace('{callback}', callback))
    const { code, out, err } = await shellOn(desk, given, {
      env: { LINIA_LANG: language, NO_COLOR: '1' },
      terminal: () => ({ columns: 80 }),
    })
    expect({ name, code, err }).toEqual({ name, code: 0, err: '' })
    if (name === 'wrap') callback = /[A-Z]+-\d+(?=:)/.exec(out)?.[0] ?? ''
    transcript += `$ linia ${given.map((word) => (/[^\w.=-]/.test(word) ? `'${word}'` : word)).join(' ')}\n${out}\n`
    const tooWide = out.split('\n').filter((line) => widthOf(line) > 80)
    expect(name === 'site-export' ? [] : tooWide).toEqual([])
  }
  await desk.close()
  await expect(transcript).toMatchFileSnapshot(`../golden/shell/transcript.${language}.txt`)
})
