import type { StartTexts } from '../types/start.ts'

export const start: StartTexts = {
  commands: {
    report: {
      title: 'Report something',
      text: 'Press the button to open a window. What you type there stays out of the chat.',
      button: 'Open the form',
    },
    protocol: {
      title: 'Ask the protocol',
      text: 'Press the button for the answer. Only you see it.',
      button: 'See the answer',
    },
    assistant: {
      title: 'Meldwijzer',
      text: 'Press the button to see what you can do here.',
      button: 'Open Meldwijzer',
    },
    'handle-with-care': {
      title: 'Handle with Care',
      text: 'Press the button to see whom you can call. We keep nothing.',
      button: 'Whom can I call?',
    },
  },
  wordsTitle: 'Delete your message',
  words:
    'Messages stay in the chat. Is there a name or a story in your message? Then delete it. Do you want to report something? Press the button.',
  wordsButton: 'Report something',
}
