import { userInfo } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { places } from '../../bin/places.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test("an empty HOME is not the current folder: the user database knows the user's own", () => {
  vi.stubEnv('HOME', '')

  expect(places({}, 'linux').data).toBe(join(userInfo().homedir, '.local/share/linia'))
})
