import type { MrkdwnElement, PlainTextElement } from '@slack/types'
import { withEmoji } from './emoji.ts'
import { type Piece, parseMrkdwn } from './mrkdwn.ts'

/** A text object of Block Kit: plain text literally, mrkdwn with the marks the page knows. */
export function InlineText({ of }: { readonly of: PlainTextElement | MrkdwnElement }) {
  if (of.type === 'mrkdwn') return <MrkdwnText text={of.text} />
  return <>{of.emoji === false ? of.text : withEmoji(of.text)}</>
}

/** A plain text object as a string, for labels and options. */
export function plainText(text: { readonly text: string; readonly emoji?: boolean }): string {
  return text.emoji === false ? text.text : withEmoji(text.text)
}

export function MrkdwnText({ text }: { readonly text: string }) {
  return (
    <>
      {parseMrkdwn(text).map((piece, index) => (
        <PieceOfText key={index} piece={piece} />
      ))}
    </>
  )
}

function PieceOfText({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return <>{withEmoji(piece.text)}</>
    case 'code':
      return <code>{piece.text}</code>
    case 'preformatted':
      return <code class="preformatted">{piece.text}</code>
    case 'link':
      return <InertLink url={piece.url} label={piece.label} />
    case 'bold':
      return <strong>{inside(piece.inside)}</strong>
    case 'italic':
      return <em>{inside(piece.inside)}</em>
    case 'strike':
      return <s>{inside(piece.inside)}</s>
  }
}

function inside(pieces: readonly Piece[]) {
  return pieces.map((piece, index) => <PieceOfText key={index} piece={piece} />)
}

/** Shows a link with its address but goes nowhere: the practice page never leaves this machine. */
export function InertLink({ url, label }: { readonly url: string; readonly label: string }) {
  return (
    <span class="inert-link">
      {label}
      {label !== url && <span class="inert-address">({url})</span>}
    </span>
  )
}
