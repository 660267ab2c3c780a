import { readFileSync } from 'node:fs'

/** A guide as it lies in the documentation. */
export type Guide = {
  readonly path: string
  readonly text: string
  /** The lines of its blocks of commands, without what is remarked behind them. */
  readonly lines: readonly GuideLine[]
  /** What it marks as keys. */
  readonly keys: readonly string[]
}

/** One command, and the exit code that its remark names: 0 unless it says `exit 4`. */
export type GuideLine = { readonly text: string; readonly exit: number }

export function readGuide(path: string): Guide {
  const text = readFileSync(path, 'utf8')
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  return {
    path,
    text,
    lines: blocks.flatMap((block) => joined(block.split('\n')).flatMap(lineOf)),
    keys: [...text.matchAll(/<kbd>(.*?)<\/kbd>/g)].map(([, key = '']) => key.replaceAll('&lt;', '<')),
  }
}

/** A line that ends with a pipe goes on in the next. */
function joined(lines: readonly string[]): readonly string[] {
  return lines.reduce<string[]>((whole, line) => {
    const last = whole.at(-1)
    if (last?.trimEnd().endsWith('|')) whole[whole.length - 1] = `${last.trimEnd()} ${line.trim()}`
    else whole.push(line)
    return whole
  }, [])
}

function lineOf(line: string): readonly GuideLine[] {
  const [command = '', remark = ''] = line.split(/ {2,}# |^# /)
  const [, exit = '0'] = /exit (\d+)/.exec(remark) ?? []
  return command.trim() === '' ? [] : [{ text: command.trim(), exit: Number(exit) }]
}
