/** Of nobody and nothing: made up for the bench. */
export const SIGNING_SECRET = 'a-signing-secret-for-the-bench'
export const BOT_TOKEN = 'xoxb-made-up-for-the-bench'
export const BENCH_KEY = Buffer.from('0123456789abcdef0123456789abcdef')
