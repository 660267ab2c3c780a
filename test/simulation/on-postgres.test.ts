import { expect, test } from 'vitest'
import { simulated } from './simulated.ts'

/** A few of them; more on demand: `npm run simulate -- --postgres --seeds 1000`. */
const words = ['--from', '30051', '--seeds', '8', '--steps', '30']

test('a server whose store lies in PostgreSQL loses nothing either, and its devices hold what it has', async () => {
  const { isRight, printed } = await simulated(...words, '--postgres')

  expect(isRight, printed).toBe(true)
  expect(printed).toContain('8 seeds, 0 failed')
  // What the simulation is for has happened.
  for (const what of [
    'the server starts anew',
    'a server is restored',
    'the horizon moves',
    'rebase with pending',
  ]) {
    expect(printed).toContain(what)
  }
}, 120_000)
