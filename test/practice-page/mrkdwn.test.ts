import { describe, expect, it } from 'vitest'
import { parseMrkdwn } from '../../src/practice/page/blocks/mrkdwn.ts'

describe('mrkdwn', () => {
  it('knows bold, italics, strike and code', () => {
    expect(parseMrkdwn('*a* _b_ ~c~ `d`')).toEqual([
      { kind: 'bold', inside: [{ kind: 'text', text: 'a' }] },
      { kind: 'text', text: ' ' },
      { kind: 'italic', inside: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'strike', inside: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'd' },
    ])
  })

  it('knows marks inside marks', () => {
    expect(parseMrkdwn('*a _b_*')).toEqual([
      {
        kind: 'bold',
        inside: [
          { kind: 'text', text: 'a ' },
          { kind: 'italic', inside: [{ kind: 'text', text: 'b' }] },
        ],
      },
    ])
  })

  it('knows links with and without a label', () => {
    expect(parseMrkdwn('<https://example.org?a=1&amp;b=2|plan> <https://example.org>')).toEqual([
      { kind: 'link', url: 'https://example.org?a=1&b=2', label: 'plan' },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://example.org', label: 'https://example.org' },
    ])
  })

  it.each(['<@U1>', '<!channel>', 'a*b*c', 'snake_case_name', '* los *', '<javascript:alert(1)|x>'])(
    'leaves %s as it is',
    (text) => {
      expect(parseMrkdwn(text)).toEqual([{ kind: 'text', text }])
    },
  )

  it('shows escaped signs as themselves, and never as marks of their own', () => {
    expect(parseMrkdwn('a &lt;b&gt; &amp;amp; c')).toEqual([{ kind: 'text', text: 'a <b> &amp; c' }])
  })
})
