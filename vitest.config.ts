import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './test/browser-setup.ts',
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
