-- Runs inside Neovim, in a folder that holds two articles and nothing else. Annotates them from nothing to complete
-- through code actions, as a person does: select words, open the menu, choose. Then compares what is on disk.

local t = dofile(vim.env.ISNAD_SUPPORT)
local step, wait, equal = t.step, t.wait, t.equal

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function sidecar(article)
  return vim.fn.bufnr(vim.fn.fnamemodify(article, ':p') .. '.isnad.yaml')
end

-- Where words stand in the current buffer: the row from 1, and the bytes where their first and last characters begin.
local function find(wanted)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local first, last = line:find(wanted, 1, true)
    if first then
      while line:byte(last) >= 128 and line:byte(last) < 192 do
        last = last - 1
      end
      return row, first - 1, last - 1
    end
  end
  error('“' .. wanted .. '” does not stand here', 3)
end

-- Opens the menu of code actions and chooses the one whose title is just this.
local function choose(title, open_menu)
  local titles
  vim.ui.select = function(items, _, on_choice)
    titles = vim.tbl_map(function(item)
      return t.words(item[2].title)
    end, items)
    for i, each in ipairs(titles) do
      if each == title then
        return on_choice(items[i])
      end
    end
    on_choice(nil)
  end
  open_menu()
  wait('the menu', function()
    return titles ~= nil
  end)
  if not vim.tbl_contains(titles, title) then
    error('“' .. title .. '” is not among ' .. vim.inspect(titles), 3)
  end
end

-- Each state of the sidecar after an action, by article: what undo leads back through.
local states = {}

-- Looks at the sidecar and comes back. Neovim begins a new step of undo when a buffer is left, and the answer to a
-- request tells that the server has read what the buffer now holds.
local function look(buffer)
  local article = vim.api.nvim_get_current_buf()
  vim.cmd('buffer ' .. buffer)
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  assert(vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', params, t.patience))
  vim.cmd('buffer ' .. article)
end

-- Chooses and waits until the sidecar of the current article is another than before.
local function change(title, open_menu)
  local article = t.name()
  local buffer = sidecar(article)
  local before = buffer > 0 and text(buffer) or ''
  choose(title, open_menu)
  wait('the sidecar to change', function()
    buffer = sidecar(article)
    return buffer > 0 and vim.api.nvim_buf_is_loaded(buffer) and text(buffer) ~= before
  end)
  wait('the server to be attached to it', function()
    return vim.lsp.buf_is_attached(buffer, t.client().id)
  end)
  states[article] = states[article] or {}
  table.insert(states[article], text(buffer))
  look(buffer)
end

local function annotate(wanted, title)
  local row, first, last = find(wanted)
  change(title, function()
    vim.lsp.buf.range_code_action({}, { row, first }, { row, last })
  end)
end

local function at(wanted, title)
  local row, first = find(wanted)
  vim.api.nvim_win_set_cursor(0, { row, first })
  change(title, function()
    vim.lsp.buf.code_action()
  end)
end

local function on_disk(article)
  local file = assert(io.open(article .. '.isnad.yaml', 'rb'))
  local content = file:read('*a')
  file:close()
  return content
end

-- One undo takes back one action, down to the empty buffer, and redo brings each one back.
local function undo_and_redo(article)
  local seen = states[article]
  vim.cmd('buffer ' .. sidecar(article))
  for i = #seen - 1, 1, -1 do
    vim.cmd('silent undo')
    equal(text(0), seen[i], 'the sidecar after undoing action ' .. i + 1)
  end
  vim.cmd('silent undo')
  equal(text(0), '', 'the sidecar after undoing everything')
  for i = 1, #seen do
    vim.cmd('silent redo')
    equal(text(0), seen[i], 'the sidecar after doing action ' .. i .. ' again')
  end
end

local function start(article)
  local buffer = t.open(article)
  wait('the client', function()
    return t.client() and t.client().initialized and vim.lsp.buf_is_attached(buffer, t.client().id)
  end)
  return buffer
end

local bridge = 'الجسر.txt'

step('an Arabic article: the first claim makes the sidecar, and the speaker whom the text names', function()
  start(bridge)
  annotate('أن الجسر سيُغلق غدا', 'Annotate as a claim by a new speaker, سامر الحلبي')
end)

step('the second claim is by somebody known now', function()
  annotate('أن الإصلاح يستغرق شهرا', 'Annotate as a claim by سامر الحلبي')
end)

step('it came through an agency, which is annotated as a mention first', function()
  annotate('وكالة الميناء', 'Annotate as a mention of a new speaker, وكالة الميناء')
  at('الإصلاح يستغرق', 'It came through وكالة الميناء')
end)

step('what stands in quotation marks is a quotation', function()
  annotate('«الأعمدة سليمة ولا خطر على المارة»', 'Annotate as a quotation of a new speaker, ليلى قباني')
end)

step('a note', function()
  annotate('ولم تعلّق الوزارة على ذلك', 'Annotate with a note')
end)

step('a claim without a speaker is found, and the finding mended', function()
  local buffer = vim.api.nvim_get_current_buf()
  annotate('أن المارة سيحولون إلى الطريق القديم', 'Annotate as a claim, without a speaker')
  wait('claim.unsourced', function()
    return t.with_code(buffer, 'claim.unsourced') ~= nil
  end)
  at('المارة سيحولون', 'Continues “«الأعمدة سليمة ولا خطر على المارة»” (ليلى قباني)')
  wait('the finding to go', function()
    return #vim.diagnostic.get(buffer) == 0
  end)
end)

step('the sidecar on disk is what a careful person would have typed', function()
  vim.cmd('silent wall')
  equal(on_disk(bridge), [[
isnad: 1

speakers:
  سامر-الحلبي:
    name: سامر الحلبي
  وكالة-الميناء:
    name: وكالة الميناء
  ليلى-قباني:
    name: ليلى قباني

annotations:
  - id: سامر-الحلبي-1
    kind: claim
    exact: أن الجسر سيُغلق غدا
    speaker: سامر-الحلبي
    cue: أعلن
    mention: سامر الحلبي
    mode: indirect

  - id: mention-1
    kind: mention
    exact: وكالة الميناء
    speaker: وكالة-الميناء

  - id: سامر-الحلبي-2
    kind: claim
    exact: أن الإصلاح يستغرق شهرا
    speaker: سامر-الحلبي
    cue: نقلت
    mention: سامر الحلبي
    mode: indirect
    via: [وكالة-الميناء]

  - id: ليلى-قباني-1
    kind: quote
    exact: «الأعمدة سليمة ولا خطر على المارة»
    speaker: ليلى-قباني
    cue: قالت
    mention: ليلى قباني
    mode: direct

  - id: claim-1
    kind: claim
    exact: أن المارة سيحولون إلى الطريق القديم
    cue: أضافت
    mode: indirect
    continues: ليلى-قباني-1

  - id: note-1
    kind: note
    exact: ولم تعلّق الوزارة على ذلك
]])
end)

step('undo and redo', function()
  undo_and_redo(bridge)
end)

local harbour = 'harbour.md'

step('an English article, in Markdown', function()
  start(harbour)
  annotate('the harbour will open in *two* weeks', 'Annotate as a claim by a new speaker, Lana Reeve')
end)

step('a quotation by somebody known, which she denies', function()
  annotate('“Nobody was warned,”', 'Annotate as a quotation of Lana Reeve')
  at('Nobody was', 'The speaker denies it')
end)

step('what is no statement is ignored, and deleted again', function()
  annotate('“Old Pier”', 'Annotate as no statement, to be ignored')
  at('Old Pier', 'Delete the annotation of ““Old Pier””')
end)

step('a claim without a speaker: the finding is waived, the reason still to be given', function()
  local buffer = vim.api.nvim_get_current_buf()
  annotate('The water is clean again', 'Annotate as a claim, without a speaker')
  wait('claim.unsourced', function()
    return t.with_code(buffer, 'claim.unsourced') ~= nil
  end)
  at('water is clean', 'Silence claim.unsourced here (the reason is left open)')
  wait('waiver.no-reason', function()
    return t.with_code(buffer, 'waiver.no-reason') ~= nil
  end)
end)

step('the sidecar on disk', function()
  vim.cmd('silent wall')
  equal(on_disk(harbour), [[
isnad: 1

speakers:
  lana-reeve:
    name: Lana Reeve

annotations:
  - id: lana-reeve-1
    kind: claim
    exact: the harbour will open in *two* weeks
    speaker: lana-reeve
    cue: said
    mention: Lana Reeve
    mode: indirect

  - id: lana-reeve-2
    kind: quote
    exact: “Nobody was warned,”
    speaker: lana-reeve
    cue: said
    mention: Lana Reeve
    mode: direct
    stance: denied

  - id: claim-1
    kind: claim
    exact: The water is clean again
    waive: { claim.unsourced: "" }
]])
end)

step('undo and redo', function()
  undo_and_redo(harbour)
end)

step('a mistake in the sidecar is mended from its menu', function()
  vim.cmd('buffer ' .. sidecar(harbour))
  local row = find('stance: denied')
  vim.api.nvim_buf_set_lines(0, row - 1, row, false, { '    stance: dennied' })
  local buffer = vim.api.nvim_get_current_buf()
  wait('sidecar.invalid-value', function()
    return t.with_code(buffer, 'sidecar.invalid-value') ~= nil
  end)
  vim.api.nvim_win_set_cursor(0, { row, 14 })
  choose('Change to denied', function()
    vim.lsp.buf.code_action()
  end)
  wait('the value', function()
    return text(0) == states[harbour][#states[harbour]]
  end)
end)

t.finish()
