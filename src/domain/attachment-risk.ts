import { type ContentKind, contentKindOf, runsByItself } from './content-kind.ts'

/**
 * Why a file from outside is only saved, never opened: its name says that it runs, its content is something else than its name
 * says (`is`), or nobody knows its kind.
 */
export type AttachmentRisk =
  | { readonly risk: 'runs'; readonly ending: string }
  | { readonly risk: 'disguised'; readonly is: ContentKind }
  | { readonly risk: 'unknown'; readonly ending: string }

/**
 * Kinds that a program shows and nothing more, with what they may begin with: a list of what harms is never complete, so what
 * is not named here is only saved.
 */
const shown: Readonly<Record<string, readonly ContentKind[]>> = Object.fromEntries([
  ...kinds('pdf', ['pdf']),
  ...kinds('txt text log csv tsv md', []),
  ...kinds('rtf doc xls ppt', ['office']),
  ...kinds('jpg jpeg png gif webp bmp tif tiff heic heif avif', ['image']),
  ...kinds('docx xlsx pptx odt ods odp', ['archive']),
  ...kinds('mp3 wav ogg oga opus flac m4a amr mp4 m4v mov webm mkv avi ics vcf', []),
])

/** Kinds that are programs, hold some, or lead to some. Named so that the reason can be; all others are not opened either. */
const running: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl msi msp msix appx bat cmd ps1 psm1 vb vbs vbe js jse mjs cjs wsf wsh hta jar jnlp class ' +
    'sh bash zsh fish csh ksh run bin out appimage deb rpm apk dmg pkg app command desktop service py pyw pl rb php lua tcl ' +
    'lnk url webloc scf inf reg dll sys drv so dylib iso img vhd vhdx chm hlp gadget application ' +
    'html htm xhtml mht mhtml svg xml xsl swf docm dotm xlsm xltm xlam pptm potm ppsm sldm xll one ade accdb mdb'
  ).split(' '),
)

/** Signs stand at the very beginning; blanks may stand before those of texts. */
const lookedAtBytes = 512

/**
 * Why a file is only saved; undefined for one that may be opened by the program of its kind. `name` is the name that it would be
 * saved under.
 */
export function whyOnlySaved({
  name,
  content,
}: {
  readonly name: string
  readonly content: Uint8Array
}): AttachmentRisk | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (running.has(ending)) return { risk: 'runs', ending }
  const allowed = Object.hasOwn(shown, ending) ? shown[ending] : undefined
  const is = contentKindOf(String.fromCharCode(...content.subarray(0, lookedAtBytes)))
  if (is !== undefined && (runsByItself(is) || (allowed && !allowed.includes(is))))
    return { risk: 'disguised', is }
  return allowed ? undefined : { risk: 'unknown', ending }
}

function kinds(
  endings: string,
  begins: readonly ContentKind[],
): readonly (readonly [string, readonly ContentKind[]])[] {
  return endings.split(' ').map((ending) => [ending, begins] as const)
}
