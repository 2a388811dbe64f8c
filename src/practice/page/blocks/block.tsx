import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types'
import { Element } from '../fields/element.tsx'
import { blockIdOf } from '../fields/form-values.ts'
import { InputField } from '../fields/input-field.tsx'
import { useTexts } from '../words/use-texts.ts'
import { InlineText, plainText } from './inline-text.tsx'
import { RichText } from './rich-text.tsx'

interface BlocksProps {
  readonly blocks: readonly KnownBlock[]
  /** What is wrong with the input in a block, by block id. */
  readonly problems?: Readonly<Record<string, string>>
}

/** The blocks of a message or a view, on the surface around it. */
export function Blocks({ blocks, problems = {} }: BlocksProps) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => {
        const blockId = blockIdOf(block, index)
        return <OneBlock key={blockId} block={block} blockId={blockId} problem={problems[blockId] ?? null} />
      })}
    </div>
  )
}

interface OneBlockProps {
  readonly block: KnownBlock
  readonly blockId: string
  readonly problem: string | null
}

function OneBlock({ block, blockId, problem }: OneBlockProps) {
  switch (block.type) {
    case 'header':
      return <h3 class="block-header">{plainText(block.text)}</h3>
    case 'section':
      return <Section block={block} blockId={blockId} />
    case 'rich_text':
      return <RichText block={block} />
    case 'context':
      return <Context block={block} />
    case 'divider':
      return <hr />
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, index) => (
            <Element key={actionKey(element, index)} element={element} blockId={blockId} />
          ))}
        </div>
      )
    case 'input':
      return <InputField block={block} blockId={blockId} problem={problem} />
    case 'image':
      return <ImageInWords alt={block.alt_text} />
    default:
      return <UnknownBlock type={block.type} />
  }
}

function Section({ block, blockId }: { readonly block: SectionBlock; readonly blockId: string }) {
  return (
    <div class="block-section">
      <div class="block-section-text">
        {block.text !== undefined && (
          <p>
            <InlineText of={block.text} />
          </p>
        )}
        {block.fields !== undefined && (
          <ul class="block-fields">
            {block.fields.map((field, index) => (
              <li key={index}>
                <InlineText of={field} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {block.accessory !== undefined && <Element element={block.accessory} blockId={blockId} />}
    </div>
  )
}

function Context({ block }: { readonly block: ContextBlock }) {
  return (
    <div class="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <ImageInWords key={index} alt={element.alt_text} />
        ) : (
          <span key={index}>
            <InlineText of={element} />
          </span>
        ),
      )}
    </div>
  )
}

function ImageInWords({ alt }: { readonly alt: string }) {
  const texts = useTexts()
  return <span class="image-in-words">{texts.image(alt)}</span>
}

function UnknownBlock({ type }: { readonly type: string }) {
  const texts = useTexts()
  return <p class="unknown-block">⚠ {texts.unknownBlock(type)}</p>
}

function actionKey(element: { readonly action_id?: string } | object, index: number): string {
  return 'action_id' in element && element.action_id !== undefined ? element.action_id : `action-${index}`
}
