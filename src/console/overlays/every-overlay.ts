import type { Drafts } from '../../desk/drafts.ts'
import type { AgentDesk } from '../../desk/open-desk.ts'
import type { FooterKey } from '../components/footer-line.ts'
import type { Block } from '../components/line.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import type { Overlay, OverlayName } from '../state/model.ts'
import { noOffers, type Offers } from '../state/views.ts'
import type { Reading } from '../views/reading.ts'
import { announce } from './announce.ts'
import { announcement } from './announcement.ts'
import { answer } from './answer.ts'
import { callback } from './callback.ts'
import { callbackDone } from './callback-done.ts'
import { callbackTime } from './callback-time.ts'
import { caseLine } from './case-line.ts'
import { casePick } from './case-pick.ts'
import { copy } from './copy.ts'
import { files } from './files.ts'
import { filter } from './filter.ts'
import { go } from './go.ts'
import { help } from './help.ts'
import { heldBack } from './held-back.ts'
import { leave } from './leave.ts'
import { note } from './note.ts'
import type { ComeBack, OverlayFrame, OverlayKind, OverlayPress, Written } from './overlay-kind.ts'
import { palette } from './palette.ts'
import { phoneLine } from './phone-line.ts'
import { pin } from './pin.ts'
import { personStatus } from './person-status.ts'
import { personWork } from './person-work.ts'
import { decline, putBack } from './pick.ts'
import { reply } from './reply.ts'
import { resolveCase } from './resolve-case.ts'
import { reveal } from './reveal.ts'
import { saveView } from './save-view.ts'
import { scriptLine } from './script-line.ts'
import { scriptPage } from './script-page.ts'
import { scriptPick } from './script-pick.ts'
import { status } from './status.ts'
import { transfer } from './transfer.ts'
import { verify } from './verify.ts'
import { wrapUpMarked } from './wrap-up-marked.ts'
import { wrapUp } from './wrap-up.ts'

const kinds: { readonly [Kind in OverlayName]: OverlayKind<Kind> } = {
  help,
  go,
  palette,
  announce,
  announcement,
  answer,
  filter,
  status,
  leave,
  transfer,
  'put-back': putBack,
  decline,
  'wrap-up': wrapUp,
  'wrap-up-marked': wrapUpMarked,
  'person-work': personWork,
  'person-status': personStatus,
  callback,
  'callback-time': callbackTime,
  'callback-done': callbackDone,
  verify,
  reveal,
  copy,
  note,
  'held-back': heldBack,
  pin,
  files,
  reply,
  'case-pick': casePick,
  'case-line': caseLine,
  'resolve-case': resolveCase,
  'save-view': saveView,
  'phone-line': phoneLine,
  'script-line': scriptLine,
  'script-page': scriptPage,
  'script-pick': scriptPick,
}

function kindOf<Kind extends OverlayName>(kind: Kind): OverlayKind<Kind> {
  return kinds[kind]
}

/** What the overlay on screen offers to choose from. */
export function readOffers<Kind extends OverlayName>(
  overlay: Overlay<Kind> | null,
  agent: string,
  reading: Reading,
): Offers {
  return overlay ? { ...noOffers, ...kindOf<Kind>(overlay.kind).read?.(agent, reading, overlay) } : noOffers
}

/** Whether what an overlay offers depends on what is typed in it. */
export function isReadWhileTyped({ kind }: Overlay): boolean {
  return kindOf(kind).isReadWhileTyped === true
}

/** Whether what is behind an overlay is read while it is open. */
export function isReadBehind({ kind }: Overlay): boolean {
  return kindOf(kind).isReadBehind === true
}

/** Whether a key is an overlay's own although it means something everywhere else. */
export function isOwnKey({ kind }: Overlay, key: string): boolean {
  return kindOf(kind).ownKeys?.includes(key) === true
}

/** What lies over the place; null for what is typed in the line of notices. */
export function drawOverlay<Kind extends OverlayName>(
  overlay: Overlay<Kind>,
  frame: Omit<OverlayFrame, 'keysOf'>,
): Block | null {
  const keysOf = (other: Overlay) => overlayKeys(other, frame.keymap, frame.look)
  return kindOf<Kind>(overlay.kind).draw(overlay, { ...frame, keysOf })
}

/** Gives one key to what lies over the place; false when it has no use for it. */
export function pressInOverlay<Kind extends OverlayName>(overlay: Overlay<Kind>, at: OverlayPress): boolean {
  return kindOf<Kind>(overlay.kind).press(overlay, at)
}

/** The text that is being written in what lies over the place. */
export function writtenIn<Kind extends OverlayName>(overlay: Overlay<Kind>): Written | null {
  return kindOf<Kind>(overlay.kind).written?.(overlay) ?? null
}

/** What lies over the place with the draft of another console in it, and its own put beside; null where no other wrote one. */
export function withOtherDraft<Kind extends OverlayName>(
  overlay: Overlay<Kind>,
  drafts: Drafts,
): Overlay | null {
  return kindOf<Kind>(overlay.kind).withOtherDraft?.(overlay, drafts) ?? null
}

/** Whether another console changed the draft in what lies over the place. */
export function isChangedElsewhere<Kind extends OverlayName>(
  overlay: Overlay<Kind>,
  drafts: Drafts,
): boolean {
  return kindOf<Kind>(overlay.kind).isChangedElsewhere?.(overlay, drafts) === true
}

/** The keys that the footer names while something lies over the place. */
export function overlayKeys<Kind extends OverlayName>(
  overlay: Overlay<Kind>,
  keymap: Keymap,
  look: Look,
): readonly FooterKey[] {
  return eachDoingOnce(kindOf<Kind>(overlay.kind).keys(overlay, look, keymap))
}

/** Keys that do the same stand together, so that what they do is said once. */
function eachDoingOnce(keys: readonly FooterKey[]): readonly FooterKey[] {
  const said = new Map<string, FooterKey>()
  for (const each of keys) {
    const before = said.get(each.label)
    said.set(each.label, before ? { ...before, key: `${before.key}, ${each.key}` } : each)
  }
  return [...said.values()]
}

export type KeptOverlay = { readonly kind: string; readonly kept?: unknown }

/** Whether what is typed in it is a draft: such a form is come back to before what lay over it. */
export function isDraft({ kind }: Overlay): boolean {
  return kindOf(kind).kept?.keepTyped !== undefined
}

/** What is kept of a form that is being filled in; null for what keeps nothing. */
export function keptOverlayOf<Kind extends OverlayName>(overlay: Overlay<Kind>): KeptOverlay | null {
  const { kept } = kindOf<Kind>(overlay.kind)
  return kept ? { kind: overlay.kind, kept: kept.keep(overlay) } : null
}

/** Keeps what was typed as a draft of the agent. */
export function keepTyped<Kind extends OverlayName>(overlay: Overlay<Kind>, desk: AgentDesk): void {
  kindOf<Kind>(overlay.kind).kept?.keepTyped?.(overlay, desk)
}

/** Opens again what was kept, with what was typed in it. */
export function openAgain({ kind, kept }: KeptOverlay, back: ComeBack): void {
  if (isOverlayName(kind)) kindOf(kind).kept?.comeBack(kept, back)
}

function isOverlayName(name: string): name is OverlayName {
  return Object.hasOwn(kinds, name)
}
