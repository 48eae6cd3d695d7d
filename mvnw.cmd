@echo off
rem Runs the Maven kept beside this script, so that a JDK is all a machine needs (docs/decisions/0001-maven-in-the-repository.md).
setlocal
set "here=%~dp0"
for %%f in ("%here%.mvn\wrapper\apache-maven-*-bin.zip") do set "zip=%%~ff" & set "name=%%~nf"
set "name=%name:-bin=%"
if defined MAVEN_USER_HOME (set "base=%MAVEN_USER_HOME%") else (set "base=%USERPROFILE%\.m2")
set "home=%base%\wrapper\kedang\%name%"
set "jar=jar"
if defined JAVA_HOME set "jar=%JAVA_HOME%\bin\jar"
if not exist "%home%\lib\.unpacked" (
  mkdir "%base%\wrapper\kedang" 2>nul
  pushd "%base%\wrapper\kedang"
  "%jar%" xf "%zip%" || exit /b 1
  popd
  type nul > "%home%\lib\.unpacked"
)
call "%home%\bin\mvn.cmd" %*
