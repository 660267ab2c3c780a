/** Answers a question of a view again only when the store has changed or the question is another one. */
export type Remember = <Answer>(name: string, question: string, read: () => Answer) => Answer

export type Memory = { readonly remember: Remember; readonly storeChanged: () => void }

/** What views remember between keys: moving a selection must not count five queues anew. */
export function memory(): Memory {
  const answers = new Map<string, { readonly question: string; readonly answer: unknown }>()
  return {
    remember: <Answer>(name: string, question: string, read: () => Answer): Answer => {
      const known = answers.get(name)
      if (known?.question === question) return known.answer as Answer
      const answer = read()
      answers.set(name, { question, answer })
      return answer
    },
    storeChanged: () => answers.clear(),
  }
}
