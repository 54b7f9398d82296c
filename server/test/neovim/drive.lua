-- Runs inside Neovim, in a copy of the samples. Uses the client as a person does, through the commands that keys are
-- bound to, and looks at what the editor then shows. Prints one line a step and `N passed, N failed`.

local t = dofile(vim.env.ISNAD_SUPPORT)
local step, wait, equal, contains, words = t.step, t.wait, t.equal, t.contains, t.words
local open, name, go, under_cursor = t.open, t.name, t.go, t.under_cursor
local codes, count, with_code, client = t.codes, t.count, t.with_code, t.client
local patience = t.patience

local function quickfix(what, run)
  vim.fn.setqflist({}, 'r')
  vim.fn.setloclist(0, {}, 'r')
  run()
  local list
  wait(what, function()
    list = vim.fn.getqflist()
    if #list == 0 then
      list = vim.fn.getloclist(0)
    end
    return #list > 0
  end)
  pcall(vim.cmd, 'cclose')
  pcall(vim.cmd, 'lclose')
  return list
end

-- What `K` shows: the text of the floating window.
local function hover()
  vim.lsp.buf.hover()
  local text
  wait('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  return words(text)
end

-- Follows a definition to where the cursor comes to stand; of several the first, as from the quickfix list.
local function follow()
  local from = { name(), vim.api.nvim_win_get_cursor(0) }
  vim.fn.setqflist({}, 'r')
  vim.lsp.buf.definition()
  wait('the definition', function()
    return #vim.fn.getqflist() > 0 or not vim.deep_equal({ name(), vim.api.nvim_win_get_cursor(0) }, from)
  end)
  if #vim.fn.getqflist() > 0 then
    pcall(vim.cmd, 'cclose')
    vim.cmd('cfirst')
  end
end

local agency

step('an article starts the server and attaches to it', function()
  agency = open('agency.txt')
  wait('the client', function()
    return client() and client().initialized
  end)
  equal(client().name, 'isnad', 'the client')
  wait('the attachment', function()
    return vim.lsp.buf_is_attached(agency, client().id)
  end)
end)

step('findings of the article are pushed, at their passages', function()
  wait('diagnostics', function()
    return with_code(agency, 'claim.unsourced') ~= nil
  end)
  local found = with_code(agency, 'claim.unsourced')
  local line = vim.api.nvim_buf_get_lines(agency, found.lnum, found.lnum + 1, false)[1]
  equal(line:sub(found.col + 1, found.end_col), 'ويُقدَّر عدد سكان الأحياء القريبة من المجرى بنحو ثلاثة آلاف نسمة', 'the passage')
  equal(found.severity, vim.diagnostic.severity.WARN, 'the severity')
  equal(found.source, 'isnad', 'the source')
  -- What other articles contradict is known once all of them are read.
  wait('what other articles say', function()
    return #codes(agency) == 5
  end)
  equal(count(codes(agency), 'claim.contradicted'), 4, 'the number of claim.contradicted')
end)

step('hovering tells who says it, through whom', function()
  go('إن دويّاً قوياً', 1, 4)
  local card = hover()
  contains(card, 'شاهد عيان')
  contains(card, 'إذاعة الوردان')
  contains(card, 'وكالة رسيل')
end)

step('the outline lists speakers with their statements', function()
  local symbols = quickfix('document symbols', vim.lsp.buf.document_symbol)
  local text = words(table.concat(
    vim.tbl_map(function(item)
      return item.text
    end, symbols),
    '\n'
  ))
  contains(text, 'إياس الطحّان')
  contains(text, 'سهى الورداني')
  contains(text, 'إن فرقه انتشلت 17 جثة')
end)

step('the definition of a passage is its entry in the sidecar', function()
  go('إن فرقه انتشلت', 1, 4)
  follow()
  equal(name(), 'agency.txt.isnad.yaml', 'the file')
  contains(under_cursor(), 'bodies')
end)

step('from the entry it leads back to the article', function()
  go('exact: إن فرقه انتشلت', 1, 10)
  follow()
  equal(name(), 'agency.txt', 'the file')
  contains(under_cursor(), 'إن فرقه انتشلت')
end)

step('the definition of a speaker in a sidecar is the registry', function()
  open('agency.txt.isnad.yaml')
  go('speaker: tahhan', 1, 10)
  follow()
  equal(name(), 'isnad.yaml', 'the file')
  contains(under_cursor(), 'tahhan')
end)

step('references of a speaker lead through all articles', function()
  local list = quickfix('references', vim.lsp.buf.references)
  local files = {}
  for _, item in ipairs(list) do
    files[vim.fn.fnamemodify(vim.api.nvim_buf_get_name(item.bufnr), ':t')] = true
  end
  for _, file in ipairs({ 'agency.txt', 'mirqab.txt', 'radio.txt', 'wire.md' }) do
    if not files[file] and not files[file .. '.isnad.yaml'] then
      error(file .. ' is not among ' .. vim.inspect(vim.tbl_keys(files)))
    end
  end
end)

step('highlights mark what one speaker says', function()
  open('agency.txt')
  go('إن فرقه انتشلت', 1, 4)
  local answers = vim.lsp.buf_request_sync(
    0,
    'textDocument/documentHighlight',
    vim.lsp.util.make_position_params(0, 'utf-16'),
    patience
  )
  local result = answers[client().id].result
  if #result < 4 then
    error('only ' .. #result .. ' places')
  end
end)

step('speakers and claims are found over the workspace', function()
  local list = quickfix('workspace symbols', function()
    vim.lsp.buf.workspace_symbol('الورداني')
  end)
  contains(words(table.concat(
    vim.tbl_map(function(item)
      return item.text
    end, list),
    '\n'
  )), 'الورداني')
end)

step('findings move with what is typed before them', function()
  local before = with_code(agency, 'claim.unsourced').lnum
  vim.api.nvim_buf_set_lines(agency, 0, 0, false, { 'عاجل', '' })
  wait('the finding two lines below', function()
    local found = with_code(agency, 'claim.unsourced')
    return found and found.lnum == before + 2
  end)
end)

-- Positions are bytes in Neovim and UTF-16 units on the wire; a character outside the BMP is four and two of them.
step('a finding keeps its words through edits of its own line, emoji and all', function()
  local passage = 'ويُقدَّر عدد سكان الأحياء القريبة من المجرى بنحو ثلاثة آلاف نسمة'
  local function words_of_finding()
    local found = with_code(agency, 'claim.unsourced')
    local line = found and vim.api.nvim_buf_get_lines(agency, found.lnum, found.lnum + 1, false)[1]
    return line and line:sub(found.col + 1, found.end_col), found and found.col
  end
  go('وبحسب نشرة الأرصاد')
  local row = vim.api.nvim_win_get_cursor(0)[1] - 1
  local _, column = words_of_finding()
  for typed, text in ipairs({ '🌊', '🌊🌧️ ', 'عاجل: ' }) do
    vim.api.nvim_buf_set_text(agency, row, 0, row, 0, { text })
    column = column + #text
    wait('the finding after edit ' .. typed, function()
      local found, at = words_of_finding()
      return found == passage and at == column
    end)
  end
  vim.api.nvim_buf_set_text(agency, row, 0, row, #'عاجل: 🌊🌧️ 🌊', { '' })
  vim.cmd('silent ' .. row .. 'join')
  wait('the finding on the joined line', function()
    return words_of_finding() == passage
  end)
  vim.cmd('silent undo')
  vim.cmd('silent undo')
  vim.cmd('silent redo')
  wait('the finding after undo and redo', function()
    return words_of_finding() == passage
  end)
end)

step('naming the speaker in the sidecar settles the finding in the article, unsaved', function()
  open('agency.txt.isnad.yaml')
  go('- id: population')
  local row = vim.api.nvim_win_get_cursor(0)[1]
  vim.api.nvim_buf_set_lines(0, row, row, false, { '    speaker: council' })
  wait('the finding to go', function()
    return with_code(agency, 'claim.unsourced') == nil
  end)
end)

step('an unknown speaker is found in the sidecar or the article as it is written', function()
  go('    speaker: council', 1, 13)
  vim.api.nvim_set_current_line('    speaker: nobody-knows')
  local sidecar = vim.api.nvim_get_current_buf()
  wait('speaker.unknown', function()
    return (with_code(sidecar, 'speaker.unknown') or with_code(agency, 'speaker.unknown')) ~= nil
  end)
  vim.cmd('silent undo')
end)

step('deleting an annotated passage is a lost anchor', function()
  open('agency.txt')
  go('ونقلت إذاعة الوردان')
  vim.cmd('silent delete')
  local sidecar = vim.fn.bufnr('agency.txt.isnad.yaml')
  wait('anchor.lost', function()
    return (with_code(sidecar, 'anchor.lost') or with_code(agency, 'anchor.lost')) ~= nil
  end)
  vim.cmd('silent undo')
  wait('it to come back', function()
    return with_code(sidecar, 'anchor.lost') == nil and with_code(agency, 'anchor.lost') == nil
  end)
end)

step('mistakes in YAML are found in the sidecar, several at once', function()
  local broken = open('lessons/yaml.txt.isnad.yaml')
  wait('sidecar.syntax three times', function()
    return count(codes(broken), 'sidecar.syntax') == 3
  end)
  equal(count(codes(broken), 'sidecar.duplicate-id'), 1, 'sidecar.duplicate-id')
end)

step('an Arabic file name and Windows-1256 do no harm', function()
  local report = open('تقرير-اللجنة.txt')
  wait('quote.not-verbatim', function()
    return with_code(report, 'quote.not-verbatim') ~= nil
  end)
  go('انتظر الصباح', 1, 2)
  contains(hover(), 'مؤسسة تشغيل السدود')
end)

step('Markdown: a passage with emphasis and a link in it', function()
  local pulse = open('pulse.md')
  wait('quote.unattributed', function()
    return with_code(pulse, 'quote.unattributed') ~= nil
  end)
  go('عدد القتلى بلغ', 1, 2)
  contains(hover(), 'سهى الورداني')
end)

step('a closed article has no findings any more', function()
  local wall = vim.fn.bufnr('pulse.md')
  vim.cmd('buffer agency.txt')
  vim.cmd('bdelete! ' .. wall)
  wait('them to go', function()
    return #vim.diagnostic.get(wall) == 0
  end)
end)

step('the server stops when asked to', function()
  local id = client().id
  vim.lsp.stop_client(id)
  wait('its end', function()
    return vim.lsp.get_client_by_id(id) == nil or vim.lsp.get_client_by_id(id).is_stopped()
  end)
end)

t.finish()
