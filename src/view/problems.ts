import { blocksTaken, entryText, listItemLength } from './layout.ts'
import { LIMITS, type Limits, type Platform } from './limits.ts'
import { checkField } from './problems-fields.ts'
import { Finder } from './problems-finder.ts'
import type { Action, Block, Card, Field, Form, View } from './view.ts'

/**
 * Everything that keeps a view from being shown whole, on all platforms or on those named; empty when it fits. Names
 * places, ids and lengths only, never a text, so it may be logged.
 */
export function problems(view: View, platforms: readonly Platform[] = ['slack', 'teams']): string[] {
  return [...new Set(platforms.flatMap((platform) => problemsWithin(view, LIMITS[platform])))]
}

function problemsWithin(view: View, limits: Limits): string[] {
  const finder = new Finder(limits)
  if (view.kind === 'card') checkCard(view, finder)
  else checkForm(view, finder)
  finder.atMost('the view', Buffer.byteLength(JSON.stringify(view)), limits.viewBytes, 'bytes')
  return finder.found
}

function checkCard(card: Card, finder: Finder): void {
  const { limits } = finder
  finder.text('title', card.title, limits.cardTitle)
  finder.text('summary', card.summary, limits.cardSummary)
  card.body.forEach((block, i) => {
    checkBlock(block, `body[${i}]`, finder)
  })
  checkActions(card.actions, 'actions', limits.cardActions, finder)
  const taken = card.body.reduce((sum, block) => sum + blocksTaken(block), 1 + (card.actions.length > 0 ? 1 : 0))
  finder.atMost('the card', taken, limits.cardBlocks, 'blocks')
}

function checkForm(form: Form, finder: Finder): void {
  const { limits } = finder
  finder.text('id', form.id, limits.formId)
  finder.atMost('context', form.context.length, limits.formContext, 'characters')
  finder.text('title', form.title, limits.formTitle)
  finder.text('closeLabel', form.closeLabel, limits.formButton)
  if (form.submitLabel !== undefined) finder.text('submitLabel', form.submitLabel, limits.formButton)
  form.body.forEach((part, i) => {
    if (isField(part)) checkField(part, finder)
    else checkBlock(part, `body[${i}]`, finder)
  })
  const fields = form.body.filter(isField)
  if (fields.length > 0 && form.submitLabel === undefined) finder.add('a form with fields has no submitLabel')
  finder.different(
    'field',
    fields.map((field) => field.id),
  )
  const taken = form.body.reduce((sum, part) => sum + (isField(part) ? 1 : blocksTaken(part)), 0)
  finder.atMost('the form', taken, limits.formBlocks, 'blocks')
  if (taken === 0) finder.add('the form is empty')
}

function checkBlock(block: Block, where: string, finder: Finder): void {
  const { limits } = finder
  switch (block.type) {
    case 'text':
    case 'alert':
    case 'source':
      finder.text(`${where} ${block.type}`, block.text, limits.text)
      return
    case 'heading':
      finder.text(`${where} heading`, block.text, limits.heading)
      return
    case 'facts':
      if (block.facts.length === 0) finder.add(`${where} has no facts`)
      block.facts.forEach((fact, i) => {
        finder.text(`${where} label of fact ${i}`, fact.label, limits.factLabel)
        finder.text(`${where} value of fact ${i}`, fact.value, limits.text)
      })
      return
    case 'list':
      if (block.items.length === 0) finder.add(`${where} has no items`)
      block.items.forEach((item, i) => {
        if (item.text === '') finder.add(`${where} item ${i} is empty`)
        finder.atMost(`${where} item ${i}`, listItemLength(item), limits.listItem, 'characters')
      })
      return
    case 'entry':
      finder.text(`${where} entry`, entryText(block), limits.entry)
      checkAction(block.action, finder)
      return
    case 'buttons':
      if (block.actions.length === 0) finder.add(`${where} has no buttons`)
      checkActions(block.actions, where, limits.actionsInOneBlock, finder)
      return
    case 'divider':
      return
  }
}

function checkActions(actions: readonly Action[], where: string, max: number, finder: Finder): void {
  finder.atMost(where, actions.length, max, 'actions')
  finder.different(
    `${where} action`,
    actions.map((action) => action.id),
  )
  for (const action of actions) checkAction(action, finder)
}

function checkAction(action: Action, finder: Finder): void {
  const { limits } = finder
  finder.text('id of an action', action.id, limits.actionId)
  finder.text(`label of action «${action.id}»`, action.label, limits.actionLabel)
  finder.atMost(`value of action «${action.id}»`, action.value.length, limits.actionValue, 'characters')
  if (action.spoken !== undefined) finder.text(`spoken of action «${action.id}»`, action.spoken, limits.actionLabel)
}

function isField(part: Block | Field): part is Field {
  return part.type.endsWith('-field')
}
