import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList } from '@slack/types'
import type { ComponentChildren } from 'preact'
import { useSeatTools } from '../use-seat.ts'
import { emojiSign } from './emoji.ts'
import { InertLink } from './inline-text.tsx'

/** A rich_text block: sections, lists, quotes and preformatted text. */
export function RichText({ block }: { readonly block: RichTextBlock }) {
  return (
    <div class="rich-text">
      {block.elements.map((element, index) => (
        <RichTextPart key={index} element={element} />
      ))}
    </div>
  )
}

function RichTextPart({ element }: { readonly element: RichTextBlockElement }) {
  switch (element.type) {
    case 'rich_text_section':
      return (
        <p>
          <Inlines elements={element.elements} />
        </p>
      )
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inlines elements={element.elements} />
        </blockquote>
      )
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inlines elements={element.elements} />
        </pre>
      )
    case 'rich_text_list':
      return <List list={element} />
  }
}

function List({ list }: { readonly list: RichTextList }) {
  const items = list.elements.map((item, index) => (
    <li key={index}>
      <Inlines elements={item.elements} />
    </li>
  ))
  const indent = `indent-${list.indent ?? 0}`
  if (list.style === 'ordered') {
    return (
      <ol class={indent} start={offsetOf(list) + 1}>
        {items}
      </ol>
    )
  }
  return <ul class={indent}>{items}</ul>
}

// Slack knows `offset` (how many items came before, in a list that was interrupted); its types do not.
function offsetOf(list: RichTextList): number {
  return 'offset' in list && typeof list.offset === 'number' ? list.offset : 0
}

function Inlines({ elements }: { readonly elements: readonly RichTextElement[] }) {
  return (
    <>
      {elements.map((element, index) => (
        <Inline key={index} element={element} />
      ))}
    </>
  )
}

function Inline({ element }: { readonly element: RichTextElement }) {
  const { nameOf } = useSeatTools()
  return <Styled style={element.style ?? {}}>{inlineContent(element, nameOf)}</Styled>
}

function inlineContent(element: RichTextElement, nameOf: (userId: string) => string): ComponentChildren {
  switch (element.type) {
    case 'text':
      return element.text
    case 'emoji':
      return emojiSign(element.name, element.unicode)
    case 'link':
      return <InertLink url={element.url} label={element.text ?? element.url} />
    case 'user':
      return <span class="mention">@{nameOf(element.user_id)}</span>
    case 'usergroup':
      return <span class="mention">@{element.usergroup_id}</span>
    case 'team':
      return <span class="mention">@{element.team_id}</span>
    case 'channel':
      return <span class="mention">#{element.channel_id}</span>
    case 'broadcast':
      return <span class="mention">@{element.range}</span>
    case 'date':
      return element.fallback ?? new Date(element.timestamp * 1000).toLocaleString('nl-NL')
    case 'color':
      return element.value
  }
}

interface StyledProps {
  readonly style: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean }
  readonly children: ComponentChildren
}

function Styled({ style, children }: StyledProps) {
  let styled = children
  if (style.code === true) styled = <code>{styled}</code>
  if (style.strike === true) styled = <s>{styled}</s>
  if (style.italic === true) styled = <em>{styled}</em>
  if (style.bold === true) styled = <strong>{styled}</strong>
  return <>{styled}</>
}
