import type { WrapUpDraft } from '../forms/wrap-up-form.ts'

/** What the console wants done in the store. Each becomes one command, or a few that belong together. */
export type Intent =
  | { readonly do: 'make-demo' }
  | { readonly do: 'make-own'; readonly team: string; readonly queue: string; readonly agent: string }
  | { readonly do: 'sign-in'; readonly agent: string }
  | { readonly do: 'choose-status'; readonly status: string }
  | { readonly do: 'take'; readonly ref: string }
  | { readonly do: 'take-next'; readonly queue: string | null }
  | { readonly do: 'put-back'; readonly ref: string; readonly reason: string }
  | { readonly do: 'hold'; readonly ref: string }
  | { readonly do: 'resume'; readonly ref: string }
  | {
      readonly do: 'transfer'
      readonly ref: string
      readonly to: { readonly kind: 'queue' | 'agent'; readonly key: string }
    }
  | { readonly do: 'end'; readonly ref: string }
  | { readonly do: 'wrap-up'; readonly ref: string; readonly answer: WrapUpDraft; readonly thenNext: boolean }
  | { readonly do: 'note'; readonly ref: string; readonly text: string }
  | { readonly do: 'keep-draft'; readonly ref: string; readonly draft: WrapUpDraft }
  | { readonly do: 'keep-note'; readonly ref: string; readonly text: string }
  | { readonly do: 'undo' }
  | { readonly do: 'quit' }
