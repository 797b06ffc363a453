-- Puts pictures, quotes and states of Demarche's models into a document of Pandoc or Quarto: it collects what the document
-- asks for, hands it to `demarche report` as one text, and puts what comes back where it was asked for.
--
--   pandoc --lua-filter node_modules/demarche/pandoc/demarche.lua report.md -o report.docx
--
-- Metadata that it reads: `demarche` (the model, as in the front matter of a report), `demarche-command` (by default the one in
-- node_modules, else `demarche`; also from the environment, DEMARCHE), `demarche-figures` (where pictures are written, by
-- default `figures`).

local utils = pandoc.utils
local parts, count = {}, 0

local ENDINGS = { yaml = true, yml = true, json = true }

local function is_model(address)
  local ending = address:gsub("#.*$", ""):match("%.(%a+)$")
  return ending ~= nil and ENDINGS[ending:lower()] == true
end

-- the author's own file, with which issues are told by their lines there: that of Quarto, which hands Pandoc a copy, else Pandoc's
local own = { lines = {}, at = {} }

local function read_own()
  local path = quarto and quarto.doc and quarto.doc.input_file or PANDOC_STATE.input_files[1]
  local file = path and path ~= "-" and io.open(path)
  if not file then return end
  own.file = path
  for line in file:lines() do own.lines[#own.lines + 1] = line end
  file:close()
end

-- the place of the next line after the last of its kind that holds a text
local function place_of(kind, text)
  local from = own.at[kind .. text] or { line = 1, column = 1 }
  for number = from.line, #own.lines do
    local column = own.lines[number]:find(text, number == from.line and from.column or 1, true)
    if column then
      own.at[kind .. text] = { line = number, column = column + #text }
      return number, column
    end
  end
end

-- the place of the next fence that opens a block of ours
local function place_of_fence()
  local from = (own.at.fence or 0) + 1
  for number = from, #own.lines do
    if own.lines[number]:match("^[%s>]*```+.*demarche") or own.lines[number]:match("^[%s>]*~~~+.*demarche") then
      own.at.fence = number
      return number, 1
    end
  end
end

-- asks for a part; its answer stands in the division of the same number
local function ask(text, line, column)
  count = count + 1
  local origin = line and (' line=%d column=%d file="%s"'):format(line, column, own.file) or ""
  parts[#parts + 1] = ("::: {.demarche-part number=%d%s}\n\n%s\n\n:::"):format(count, origin, text)
  return tostring(count)
end

local function quoted(text)
  return '"' .. text:gsub('"', "'") .. '"'
end

local function fence(block)
  local options = {}
  if block.identifier ~= "" then options[#options + 1] = "id=" .. block.identifier end
  for key, value in pairs(block.attributes) do options[#options + 1] = key .. "=" .. quoted(value) end
  table.sort(options)
  return "~~~~~~ demarche " .. table.concat(options, " ") .. "\n" .. block.text .. "\n~~~~~~"
end

local function markdown_of(inlines)
  local text = pandoc.write and pandoc.write(pandoc.Pandoc({ pandoc.Plain(inlines) }), "commonmark") or utils.stringify(inlines)
  return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""):gsub("\\([{}@#])", "%1"))
end

local function link(image, caption, identifier)
  local title = image.title:gsub("^fig:", "")
  local id = image.identifier ~= "" and image.identifier or identifier
  if id and id ~= "" then title = title .. " id=" .. id:gsub("^fig%-", "") end
  for key, value in pairs(image.attributes) do title = title .. " " .. key .. "=" .. value end
  return ("![%s](<%s> '%s')"):format(markdown_of(caption), image.src, title:gsub("'", ""))
end

-- what the document asks for, each marked by a division or a span with its number
local function block(number) return pandoc.Div({}, pandoc.Attr("", { "demarche-answer" }, { number = number })) end
local function span(number) return pandoc.Span({}, pandoc.Attr("", { "demarche-answer" }, { number = number })) end

local function only_image(content)
  local image = #content == 1 and content[1]
  return image and image.t == "Image" and is_model(image.src) and image or nil
end

local collect = {
  traverse = "topdown",
  CodeBlock = function(el)
    -- Quarto keeps the braces of a cell, and what `eval: false` says of it
    if el.classes:includes("demarche") or el.classes:includes("{demarche}") then
      local line, column = place_of_fence()
      if el.text:match("^#| *eval: *false") or el.text:match("\n#| *eval: *false") then return nil end
      return block(ask(fence(el), line, column)), false
    end
  end,
  Figure = function(el)
    local first = #el.content == 1 and el.content[1]
    local image = first and first.content and only_image(first.content)
    if image then
      local caption = el.caption.long[1] and el.caption.long[1].content or image.caption
      return block(ask(link(image, caption, el.identifier), place_of("image", image.src))), false
    end
  end,
  Para = function(el)
    local image = only_image(el.content)
    if image then return block(ask(link(image, image.caption), place_of("image", image.src))), false end
    if utils.stringify(el) == "{sources}" then return block(ask("{sources}", place_of("reference", "{sources}"))), false end
  end,
  Image = function(el)
    if is_model(el.src) then return span(ask("In a line: " .. link(el, el.caption), place_of("image", el.src))), false end
  end,
  Str = function(el)
    local found, at = {}, 1
    for from, reference, to in el.text:gmatch("()({%l[%l-]*:[^{}%s]*})()") do
      if from > at then found[#found + 1] = pandoc.Str(el.text:sub(at, from - 1)) end
      found[#found + 1] = span(ask(reference, place_of("reference", reference)))
      at = to
    end
    if #found == 0 then return nil end
    if at <= #el.text then found[#found + 1] = pandoc.Str(el.text:sub(at)) end
    return found
  end,
}

local function setting(meta, name, otherwise)
  return meta[name] and utils.stringify(meta[name]) or otherwise
end

local function json_string(text)
  return '"' .. text:gsub('[%c"\\]', function(sign) return ("\\u%04x"):format(sign:byte()) end) .. '"'
end

-- a value of the metadata as JSON, which is YAML too
local function json(value)
  local kind = utils.type(value)
  if kind == "boolean" then return tostring(value) end
  local found = {}
  if kind == "List" then
    for _, each in ipairs(value) do found[#found + 1] = json(each) end
    return "[" .. table.concat(found, ", ") .. "]"
  elseif kind == "table" or kind == "Meta" then
    for key, each in pairs(value) do found[#found + 1] = json_string(key) .. ": " .. json(each) end
    table.sort(found)
    return "{" .. table.concat(found, ", ") .. "}"
  end
  return json_string(utils.stringify(value))
end

-- front matter with the keys `demarche` and `lang` as the document has them
local function front_matter(meta)
  local known = {}
  for _, key in ipairs({ "demarche", "lang" }) do
    if meta[key] ~= nil then known[#known + 1] = key .. ": " .. json(meta[key]) end
  end
  return #known == 0 and "" or "---\n" .. table.concat(known, "\n") .. "\n---\n\n"
end

local LOCAL = "node_modules/.bin/demarche"

local function default_command()
  local installed = io.open(LOCAL)
  if installed then installed:close() end
  return os.getenv("DEMARCHE") or (installed and LOCAL) or "demarche"
end

local function fail(words)
  io.stderr:write(words .. "\n")
  os.exit(1)
end

-- what the program prints; its issues go to the terminal by themselves
local function run(program, arguments, input)
  local ok, result = pcall(pandoc.pipe, program, arguments, input)
  if ok then return result end
  if type(result) == "table" and result.error_code then
    fail("demarche ended with " .. result.error_code .. ": what is wrong stands above")
  end
  fail(program .. " was not found: npm install demarche, or name the program in the metadata, demarche-command")
end

local function report(meta)
  local figures = setting(meta, "demarche-figures", "figures")
  local command = setting(meta, "demarche-command", default_command())
  local words = {}
  for word in command:gmatch("%S+") do words[#words + 1] = word end
  local program = table.remove(words, 1)
  for _, word in ipairs({ "report", "-", "-o", "-", "--dialect", "pandoc", "--figures", figures }) do words[#words + 1] = word end
  if FORMAT:match("latex") or FORMAT:match("docx") or FORMAT:match("odt") then words[#words + 1] = "--outline-text" end
  return run(program, words, front_matter(meta) .. table.concat(parts, "\n\n") .. "\n")
end

-- LaTeX and Quarto number figures and lead to them by themselves; elsewhere the number stands in the caption
local is_quarto = quarto ~= nil or os.getenv("QUARTO_VERSION") ~= nil
local numbers_itself = FORMAT:match("latex") or FORMAT:match("beamer") or is_quarto
local number = 0

-- what a figure is called, in the languages that the program speaks
local FIGURE = { ar = "الشكل", de = "Abbildung", en = "Figure", fr = "Figure", ko = "그림", vi = "Hình" }
local figure = FIGURE.en

local function numbered(caption)
  number = number + 1
  if numbers_itself then return caption end
  local words = pandoc.List({ pandoc.Strong({ pandoc.Str(figure .. " " .. number .. ".") }), pandoc.Space() })
  words:extend(caption)
  return words
end

local finish = {
  Image = function(el)
    if not el.identifier:match("^fig%-") or PANDOC_VERSION >= "3.0" then return nil end
    el.caption = numbered(el.caption)
    return el
  end,
  Figure = function(el)
    local first = el.caption.long[1]
    if not (el.identifier:match("^fig%-") and first) then return nil end
    first.content = numbered(first.content)
    return el
  end,
  Link = function(el)
    if not el.classes:includes("demarche-figure") then return nil end
    -- Quarto leads to its figures by citations
    if is_quarto then
      local id = el.target:gsub("^#", "")
      return pandoc.Cite({ pandoc.Str("@" .. id) }, { pandoc.Citation(id, "AuthorInText") })
    end
    if not FORMAT:match("latex") then return nil end
    return pandoc.RawInline("latex", figure .. "~\\ref{" .. el.target:gsub("^#", "") .. "}")
  end,
}

local function inlines_of(blocks)
  local found = pandoc.List({})
  for _, each in ipairs(blocks) do if each.content then found:extend(each.content) end end
  return found
end

-- the picture alone: what stands before it said only that it stands in a line
local function picture_of(inlines)
  local images = inlines:filter(function(el) return el.t == "Image" end)
  return #images > 0 and images or inlines
end

function Pandoc(doc)
  read_own()
  figure = FIGURE[setting(doc.meta, "lang", "en"):lower():match("^%a+")] or FIGURE.en
  local marked = pandoc.Div(doc.blocks)
  local walked = PANDOC_VERSION >= "2.17" and marked:walk(collect) or pandoc.walk_block(marked, collect)
  if count == 0 then return nil end
  local answered = pandoc.read(report(doc.meta), "markdown+footnotes+pipe_tables")
  local answers, rest = {}, pandoc.List({})
  for _, each in ipairs(answered.blocks) do
    if each.t == "Div" and each.classes:includes("demarche-part") then answers[each.attributes.number] = each.content
    else rest:insert(each) end
  end
  local placed = walked:walk({
    Div = function(el)
      if el.classes:includes("demarche-answer") then return pandoc.Div(answers[el.attributes.number]):walk(finish).content end
    end,
    Span = function(el)
      if el.classes:includes("demarche-answer") then
        return pandoc.Span(picture_of(inlines_of(answers[el.attributes.number]))):walk(finish).content
      end
    end,
  })
  local blocks = placed.content
  blocks:extend(rest)
  return pandoc.Pandoc(blocks, doc.meta)
end
