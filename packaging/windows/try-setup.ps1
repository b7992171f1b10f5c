# Installs what was built, for this user and silently; works the installed program; installs over it; removes it.
# What the person wrote stays, and nothing of ours does.
$ErrorActionPreference = "Stop"
$setup = (Get-Item dist\*-windows-x64-setup.exe).FullName
$folder = "$env:LOCALAPPDATA\quoteview-tried"
$key = "HKCU:\Software\Classes\quoteview.project"

function Run($program, $arguments) {
    $ended = Start-Process -FilePath $program -ArgumentList $arguments -Wait -PassThru
    if ($ended.ExitCode -ne 0) { throw "$program ended with $($ended.ExitCode)" }
}

Run $setup "/S /D=$folder"
if (-not (Test-Path $key)) { throw "the ending .quoteview is not ours" }
$version = (Get-Item "$folder\quoteview.exe").VersionInfo.ProductVersion
if (-not (Get-Content pyproject.toml | Select-String -SimpleMatch "version = `"$version`"")) { throw "version $version" }
& build\package-venv\Scripts\python.exe packaging\smoke.py "$folder\quoteview.exe"
if ($LASTEXITCODE -ne 0) { throw "the smoke test failed" }
Set-Content "$folder\mine.txt" "not ours to remove"
Run $setup "/S /D=$folder"
Run "$folder\Uninstall.exe" "/S /CurrentUser"
for ($waited = 0; (Test-Path "$folder\Uninstall.exe") -and $waited -lt 60; $waited++) { Start-Sleep 1 }
$left = @(Get-ChildItem -Recurse -File $folder | ForEach-Object Name)
if ("$left" -ne "mine.txt") { throw "left behind: $left" }
if (Test-Path $key) { throw "the ending .quoteview is still ours" }
Remove-Item -Recurse $folder
