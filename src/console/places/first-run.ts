import { editFirstRunForm } from '../forms/first-run-form.ts'
import { keyName, type Key } from '../input/key.ts'
import { firstRunScreen } from '../screens/first-run.ts'
import type { PlaceKind } from './place-kind.ts'

/** The three questions on an empty store. */
export const firstRun: PlaceKind<'first-run'> = {
  read: (_place, _agent, { storePath, program }) => ({ of: 'first-run', storePath, program }),
  draw: ({ form, problem }, { storePath, program }, { room, look }) =>
    firstRunScreen({ form, storePath, program, problem }, room, look),
  press(place, key, { desk: { ui } }) {
    const { form, next } = editFirstRunForm(place.form, key)
    switch (next) {
      case 'make-demo':
        ui.perform({ do: 'make-demo' })
        break
      case 'make-own': {
        const { team, queue, agent } = form.texts
        ui.perform({
          do: 'make-own',
          team: team.text.trim(),
          queue: queue.text.trim(),
          agent: agent.text.trim(),
        })
        break
      }
      case 'stay':
        ui.change({ do: 'adjust', place: { ...place, form, problem: null } })
        break
      case 'none':
        if (isLeaving(key)) ui.perform({ do: 'quit', work: 'stay-signed-in' })
        break
      default:
        next satisfies never
    }
    return 'taken'
  },
}

function isLeaving(key: Key): boolean {
  const name = keyName(key)
  return name === 'Ctrl-c' || name === 'q' || name === 'Escape'
}
