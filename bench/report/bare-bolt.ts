/** A Bolt app as its manual writes one: it acknowledges a sent form, and with a file it first writes one row durably. */
import { App, HTTPReceiver } from '@slack/bolt'
import Database from 'better-sqlite3'
import { SIGNING_SECRET } from './secrets.ts'

const [file] = process.argv.slice(2)
const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET })
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-made-up', botId: 'B0BENCH', botUserId: 'U0BENCH' }),
})
const keep = file === undefined ? () => {} : oneRow(file)

app.view('report', async ({ ack, view }) => {
  keep(JSON.stringify(view.state.values))
  await ack({ response_action: 'clear' })
})
const server = await app.start(0)
const address = server.address()
process.send?.({ port: typeof address === 'object' ? address?.port : 0 })

function oneRow(path: string): (body: string) => void {
  const database = new Database(path)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec('create table reports (id integer primary key, body text not null) strict')
  const insert = database.prepare('insert into reports (body) values (?)')
  return (body) => {
    insert.run(body)
  }
}
