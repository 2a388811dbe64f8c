import type { OpenModal } from '../workspace/views.ts'
import type { Workspace } from '../workspace.ts'

/** A modal as the Web API and payloads give it. */
export function viewObject(workspace: Workspace, modal: OpenModal) {
  const { view } = modal
  return {
    id: modal.id,
    team_id: workspace.team.id,
    type: 'modal',
    blocks: view.blocks,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    state: { values: modal.state },
    hash: modal.hash,
    title: view.title,
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    close: view.close ?? null,
    submit: view.submit ?? null,
    previous_view_id: modal.previousId,
    root_view_id: modal.rootId,
    app_id: workspace.appId,
    external_id: view.external_id ?? '',
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.botId,
  }
}
