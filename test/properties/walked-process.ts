/** A process that a walk can go all ways of: it asks, waits for a time, hands over, ends, and goes round. */
export function walkedProcess(version: number): string {
  return `process: round
version: ${version}
name: { en: Round, pl: Obchód }
purpose: { en: Somebody looks whether all is well., pl: 'Ktoś sprawdza, czy wszystko gra.' }
owner: owner
goal: { name: { en: Done in a day, pl: Gotowe w dzień }, percent: 90, results: [ done ], within: 1d }
review-by: 2030-01-01
entry: [ by-hand, { point: door, begins: starts }, { point: gate, reason: billing, begins: starts } ]
beneficiaries:
  customer: { name: { en: The customer, pl: Klient }, scale: yes-no }
due: 1d
data:
  choice:
    name: { en: Choice, pl: Wybór }
    type: choice
    choices: { wait: { en: Wait, pl: Czekaj }, hand: { en: Hand over, pl: Przekaż }, note: { en: Note, pl: Notatka }, end: { en: End, pl: Koniec } }
steps:
  choose:
    title: { en: What now, pl: Co teraz }
    ask: { en: What now?, pl: Co teraz? }
    answer: choice
    branches: { wait: rest, hand: give, note: note, end: over }
    limit: 5m
    at-most: { times: 9, else: over }
  rest:
    title: { en: Wait a little, pl: Chwila przerwy }
    wait: { for: mail, within: 1m, late: choose }
    next: choose
  give:
    title: { en: Hand over, pl: Przekazanie }
    handover: { queue: written, within: 2m, late: choose }
    next: choose
  note:
    title: { en: Note it, pl: Zanotuj }
    do: note.add
    input: { text: { from: data.choice } }
    limit: 1m
    next: choose
    refused: choose
  over:
    title: { en: Over, pl: Koniec }
    end: done
results:
  done:
    name: { en: Done, pl: Gotowe }
    for: customer
    value: true
`
}
