import type {
  App,
  BlockAction,
  ButtonAction,
  SlashCommand,
  StaticSelectAction,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { button, modal, option, plain, section, storyInput } from './forms.ts'
import { coordinator } from './workplace.ts'

const kindInput = {
  type: 'input',
  block_id: 'kind',
  label: plain('Soort'),
  dispatch_action: true,
  element: { type: 'static_select', action_id: 'choose', options: [option('a'), option('b')] },
} as const satisfies KnownBlock

const staffInput = {
  type: 'input',
  block_id: 'staff',
  optional: true,
  label: plain('Collega'),
  element: { type: 'external_select', action_id: 'find', min_query_length: 1 },
} as const satisfies KnownBlock

const form = (more: KnownBlock[] = []): ModalView =>
  modal({
    callback_id: 'report',
    private_metadata: 'draft-1',
    notify_on_close: true,
    blocks: [storyInput(), kindInput, staffInput, ...more],
  })

/** What reached the app. */
export interface Heard {
  change?: BlockAction<StaticSelectAction>
  press?: BlockAction<ButtonAction>
  command?: SlashCommand
  submissions: ViewSubmitAction[]
  closed: { id: string; isCleared: boolean }[]
}

/** An app with a form, an alert with a button, and a shortcut: everything Meldwijzer does, in small. */
export function defineReporting(app: App, heard: Heard): void {
  app.command('/melding', async ({ ack, body, client }) => {
    await ack()
    heard.command = body
    await client.views.open({ trigger_id: body.trigger_id, view: form() })
  })
  app.action<BlockAction<StaticSelectAction>>({ action_id: 'choose' }, async ({ ack, body, client }) => {
    await ack()
    heard.change = body
    const { id = '', hash = '' } = body.view ?? {}
    await client.views.update({ view_id: id, hash, view: form([section('Bel 112', 'urgent')]) })
  })
  app.options('find', async ({ ack, payload }) => ack({ options: [option(payload.value)] }))
  app.view<ViewSubmitAction>(
    { callback_id: 'report', type: 'view_submission' },
    async ({ ack, body, view, client }) => {
      heard.submissions.push(body)
      const story = view.state.values.story?.text?.value
      if (story === 'fout') return ack({ response_action: 'errors', errors: { story: 'Dit kan niet.' } })
      if (story === 'erbij')
        return ack({ response_action: 'push', view: modal({ callback_id: 'more', blocks: [section('Nog iets')] }) })
      await ack({ response_action: 'update', view: modal({ callback_id: 'advice', blocks: [section('Bel 112')] }) })
      const blocks: KnownBlock[] = [{ type: 'actions', block_id: 'todo', elements: [button('open', 'LV-26-7K')] }]
      await client.chat.postMessage({ channel: coordinator.id, text: 'Nieuwe melding', blocks })
    },
  )
  app.view<ViewClosedAction>({ callback_id: 'report', type: 'view_closed' }, async ({ ack, body, view }) => {
    heard.closed.push({ id: view.id, isCleared: body.is_cleared })
    await ack()
  })
  app.view('more', async ({ ack }) => ack({ response_action: 'clear' }))
  app.view('advice', async ({ ack }) => ack())
  app.action<BlockAction<ButtonAction>>('open', async ({ ack, body, client }) => {
    heard.press = body
    await ack()
    await client.views.open({
      trigger_id: body.trigger_id,
      view: modal({ title: plain('Zaak'), blocks: [section('Zaak')] }),
    })
  })
  app.shortcut({ callback_id: 'report-this', type: 'message_action' }, async ({ ack, shortcut, client }) => {
    await ack()
    const view = modal({ private_metadata: shortcut.message.text ?? '' })
    await client.views.open({ trigger_id: shortcut.trigger_id, view })
  })
}
